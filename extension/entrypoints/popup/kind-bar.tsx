import type { Kind } from "../../src/messaging/protocol.gen";
import { KindChip } from "../../src/pages/components/kind-chip";
import { formatCount } from "../../src/pages/format";
import { t } from "../../src/pages/i18n";
import { FAMILIES } from "../../src/ui/kinds";
import { familyTotals } from "./kind-totals";

/** One bar split by family, each part labelled, with the kinds and their numbers under it. */
export function KindBar({ kinds }: { kinds: Partial<Record<Kind, number>> }) {
  const totals = familyTotals(kinds);
  if (totals.length === 0) return null;
  return (
    <div class="kind-bar">
      <div class="bar" aria-hidden="true">
        {totals.map(({ family, total }) => (
          <span key={family} class={`bar-part ink-${family}`} style={{ flexGrow: total }} />
        ))}
      </div>
      <div class="chips">
        {totals.map(({ family, kinds: present }) => (
          <ul key={family} aria-label={t(FAMILIES[family].label)}>
            {present.map(({ kind, count }) => (
              <li key={kind}>
                <KindChip kind={kind} suffix={formatCount(count)} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}
