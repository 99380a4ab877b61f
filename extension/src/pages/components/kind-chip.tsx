import type { Kind } from "../../messaging/protocol.gen";
import { kindInk, KINDS } from "../../ui/kinds";
import { t } from "../i18n";
import { settings } from "../stored";
import { theme } from "../theme";
import { Icon } from "./icon";

/** A kind as it looks in the feed, in the colour the user gave it. */
export function KindChip({ kind, suffix }: { kind: Kind; suffix?: string }) {
  const chosen = settings.shown.value?.kinds[kind].colour ?? null;
  return (
    <span class="chip" style={{ "--ink": kindInk(kind, chosen, theme.value) }}>
      <Icon name={KINDS[kind].icon} />
      {t(KINDS[kind].label)}
      {suffix && <span class="chip-count">{suffix}</span>}
    </span>
  );
}
