import { useState } from "preact/hooks";
import type { Correction } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { KindChip } from "../../../../src/pages/components/kind-chip";
import { formatAgo } from "../../../../src/pages/format";
import { t, tn } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { KINDS, OUTCOME_LABELS } from "../../../../src/ui/kinds";
import { Group } from "../../editable";
import { useReply } from "../../use-reply";
import { removeCorrection } from "./correction-store";

const FIRST = 5;
const MORE = 50;

/** What the user said lately, newest first; each can be taken back. */
export function Corrections() {
  const [limit, setLimit] = useState(FIRST);
  const { reply, askAgain } = useReply({ type: "list_corrections", limit });
  if (!reply || reply.total === 0) return null;
  return (
    <Group
      title={t("settings_corrections")}
      hint={tn("settings_corrections_count", reply.total)}
      at="corrections"
    >
      <ul class="box">
        {reply.corrections.map((correction, index) => (
          <Row
            key={correction.id}
            correction={correction}
            remove={() => void removeCorrection(correction, reply.total - 1 - index, askAgain)}
          />
        ))}
      </ul>
      {limit < MORE && reply.total > limit && (
        <button type="button" class="button" onClick={() => setLimit(MORE)}>
          {t("settings_corrections_more")}
        </button>
      )}
    </Group>
  );
}

function Row({ correction, remove }: { correction: Correction; remove: () => void }) {
  const { handle, text, professional, kinds, confirms, at } = correction;
  const said = t(OUTCOME_LABELS[professional ? "professional" : "personal"]);
  const before = replaced(correction);
  const label = t("settings_correction_remove", handle);
  return (
    <li class="row row-tweet">
      <Icon name={confirms ? "check" : "edit"} />
      <span class="row-words">
        <span class="correction-said">
          {before && <s>{before}</s>} <strong>{said}</strong>
          {kinds?.map((kind) => (
            <KindChip key={kind} kind={kind} />
          ))}
        </span>
        <span class="trial-text hint" dir="auto">
          <bdi>@{handle}</bdi> {text ?? t("settings_correction_no_text")}
        </span>
        <time class="hint" dateTime={at}>
          {formatAgo(at)}
        </time>
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        disabled={!hasHost()}
        onClick={remove}
      >
        <Icon name="undo" />
      </button>
    </li>
  );
}

/** What was shown before, in words: its kinds, where only those were other ones. */
function replaced({ shown, professional, confirms }: Correction): string {
  if (confirms) return "";
  const isSame = shown.outcome === (professional ? "professional" : "personal");
  return isSame
    ? shown.kinds.map((kind) => t(KINDS[kind].label)).join(", ")
    : t(OUTCOME_LABELS[shown.outcome]);
}
