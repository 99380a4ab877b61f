import type { Kind } from "../../../src/messaging/protocol.gen";
import { KindChip } from "../../../src/pages/components/kind-chip";
import { formatCount } from "../../../src/pages/format";
import { settings } from "../../../src/pages/stored";
import { theme } from "../../../src/pages/theme";
import { kindInk } from "../../../src/ui/kinds";

export interface KindBar {
  kind: Kind;
  value: number;
  /** In words, where the number alone does not say it. */
  text?: string;
}

/** A bar per kind in the kind's colour, with its name and number beside it. */
export function KindBars({ bars, most }: { bars: readonly KindBar[]; most?: number }) {
  const longest = most ?? Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="kind-bars">
      {bars.map(({ kind, value, text }) => (
        <li key={kind} style={{ "--ink": ink(kind), "--share": `${(100 * value) / longest}%` }}>
          <KindChip kind={kind} />
          <span class="kind-bar" aria-hidden="true" />
          <span class="kind-bar-value">{text ?? formatCount(value)}</span>
        </li>
      ))}
    </ul>
  );
}

const ink = (kind: Kind): string =>
  kindInk(kind, settings.shown.value?.kinds[kind].colour ?? null, theme.value);
