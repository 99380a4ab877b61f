import { useEffect, useState } from "preact/hooks";
import type { Correction } from "../../src/messaging/protocol.gen";
import { askHost } from "../../src/pages/ask";
import { Icon } from "../../src/pages/components/icon";
import { formatAgo } from "../../src/pages/format";
import { t } from "../../src/pages/i18n";
import { hasHost, settings } from "../../src/pages/stored";
import { showProblem, showToast } from "../../src/pages/toasts";

/** The newest of the user's corrections, with undo; nothing before the first. */
export function LastCorrected() {
  const last = useLast();
  if (!last) return null;
  const outcome = t(last.professional ? "outcome_professional" : "outcome_personal").toLowerCase();
  const text = last.confirms ? "popup_confirmed_as" : "popup_corrected_as";
  return (
    <section class="last" aria-label={t("popup_last_corrected")}>
      <div class="row-words">
        <h2 class="hint">
          {t("popup_last_corrected")} · {formatAgo(last.at)}
        </h2>
        <p>{t(text, last.handle, outcome)}</p>
      </div>
      <button type="button" class="button" onClick={() => void undo(last)}>
        <Icon name="undo" />
        {t("settings_undo")}
      </button>
    </section>
  );
}

async function undo({ id }: Correction): Promise<void> {
  const result = await askHost({ type: "undo_correction", correction: id });
  if (result.ok) showToast({ text: t("popup_correction_undone") });
  else showProblem(result.error);
}

/** Asked again whenever something has changed. */
function useLast(): Correction | null {
  const [last, setLast] = useState<Correction | null>(null);
  const connected = hasHost();
  const revision = settings.shown.value?.revision;
  useEffect(() => {
    if (!connected) return;
    void askHost({ type: "list_corrections", limit: 1 }).then((result) => {
      if (result.ok) setLast(result.value.corrections[0] ?? null);
    });
  }, [connected, revision]);
  return last;
}
