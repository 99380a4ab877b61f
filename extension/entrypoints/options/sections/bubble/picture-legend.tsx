import type { ComponentChildren } from "preact";
import type { GraphNode, MemberMark } from "../../../../src/messaging/protocol.gen";
import { t } from "../../../../src/pages/i18n";
import { TagDots, tagInk } from "./tag-dots";
import { colourOf } from "./tag-store";

const MOST_TAGS = 10;

/** The tag that colours a member, as in the timeline; undefined where none has a colour. */
const colouring = ({ tags }: MemberMark): string | undefined => tags.find(colourOf);

export const inkOfMember = (member: MemberMark): string => tagInk(colouring(member) ?? "");

/** What colours, sizes and arrows mean; only of what the picture shows. */
export function PictureLegend({ nodes }: { nodes: readonly GraphNode[] }) {
  const members = nodes.map(({ member }) => member).filter((one) => one !== null);
  const tags = byFrequency(members.map(colouring).filter((one) => one !== undefined));
  const isPlain = members.some((one) => !colouring(one));
  return (
    <ul class="picture-legend">
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <li key={tag}>
          <TagDots tags={[tag]} />
        </li>
      ))}
      {isPlain && <Dot ink={tagInk("")}>{t("bubble_picture_plain")}</Dot>}
      {members.length < nodes.length && (
        <Dot ink="var(--line-strong)">{t("bubble_picture_outside")}</Dot>
      )}
      <Drawn path="M1 8h12M10 4.500l5 3.500-5 3.500z">{t("bubble_picture_arrow")}</Drawn>
      <Drawn path="M1 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0">
        {t("bubble_picture_size")}
      </Drawn>
    </ul>
  );
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function Dot({ ink, children }: { ink: string; children: ComponentChildren }) {
  return (
    <li class="tag-dot" style={{ "--ink": ink }}>
      {children}
    </li>
  );
}

function Drawn({ path, children }: { path: string; children: ComponentChildren }) {
  return (
    <li>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="currentColor" stroke="currentColor" />
      </svg>
      {children}
    </li>
  );
}
