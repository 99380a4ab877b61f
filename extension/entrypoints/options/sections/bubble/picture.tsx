import { useEffect, useRef, useState } from "preact/hooks";
import type { GraphNode, GraphReply } from "../../../../src/messaging/protocol.gen";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { theme } from "../../../../src/pages/theme";
import { FAMILIES } from "../../../../src/ui/kinds";
import { Refused } from "../../refused";
import { useReply } from "../../use-reply";
import type { Network, NetworkColours } from "./network";
import { inkOfMember, PictureLegend } from "./picture-legend";
import { tags } from "./tag-store";

const COLOURS: Record<"light" | "dark", NetworkColours> = {
  light: { line: "#8a8a98", near: FAMILIES.research.ink.light, outside: "#c9c9d3" },
  dark: { line: "#6d6d7c", near: FAMILIES.research.ink.dark, outside: "#474755" },
};

/** Who points to whom: members in the colour of their tag, the others pale. */
export function Picture() {
  const { reply, failure } = useReply({ type: "graph", limit: 300 });
  if (failure) return <Refused failure={failure} />;
  if (!reply) return hasHost() ? <div class="skeleton picture" aria-busy="true" /> : null;
  if (reply.edges.length === 0) return <EmptyState icon="graph" text={t("bubble_picture_empty")} />;
  return <Drawing graph={reply} />;
}

function Drawing({ graph }: { graph: GraphReply }) {
  const place = useRef<HTMLCanvasElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const look = theme.value;
  const colours = tags.value;
  useEffect(() => {
    const canvas = place.current;
    if (!canvas) return;
    let network: Network | null = null;
    let isGone = false;
    // The library of forces is loaded only for this view.
    void import("./network").then((module) => {
      if (isGone) return;
      const inks = COLOURS[look === "light" ? "light" : "dark"];
      network = new module.Network(canvas, graph, {
        colours: inks,
        inkOf: inkOfMember,
        onPoint: setPointed,
      });
    });
    return () => {
      isGone = true;
      network?.stop();
    };
  }, [graph, look, colours]);
  const node = graph.nodes.find(({ handle }) => handle === pointed);
  const label = t("bubble_picture_label", graph.nodes.length, graph.edges.length);
  return (
    <section class="group" id="picture">
      <p class="hint">{t("bubble_picture_lead")}</p>
      <PictureLegend nodes={graph.nodes} />
      <canvas class="picture" ref={place} role="img" aria-label={label} />
      <p class="hint picture-named" role="status">
        {node ? nameOf(node) : label}
      </p>
      <ul class="unseen">
        {graph.nodes.map(({ handle, name }) => (
          <li key={handle}>
            <a href={`#bubble/@${handle}`}>{name || handle}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ name, handle, member }: GraphNode): string =>
  [name || handle, `@${handle}`, ...(member?.tags ?? [])].join(" · ");
