import { useEffect, useState } from "preact/hooks";
import { pausedUntil } from "../../src/feed/pause";
import { askHost } from "../../src/pages/ask";
import { Icon } from "../../src/pages/components/icon";
import { formatTime } from "../../src/pages/format";
import { t } from "../../src/pages/i18n";
import { hasHost, settings } from "../../src/pages/stored";
import { showProblem } from "../../src/pages/toasts";

const HOUR = 60;

/** Shows every tweet as it is for an hour, in every browser; while that lasts, a way back. */
export function Pause() {
  const shown = settings.shown.value;
  const end = shown && pausedUntil(shown);
  useWakeUp(end);
  if (!shown || !hasHost() || (shown.mode === "off" && end === null)) return null;
  if (end === null) {
    return (
      <button type="button" class="button pause" onClick={() => void pause(HOUR)}>
        <Icon name="pause" />
        {t("popup_pause")}
      </button>
    );
  }
  return (
    <div class="paused" role="status">
      <p>{t("popup_paused", formatTime(new Date(end)))}</p>
      <button type="button" class="button" onClick={() => void pause(0)}>
        {t("popup_resume")}
      </button>
    </div>
  );
}

async function pause(minutes: number): Promise<void> {
  const result = await askHost({ type: "pause", minutes });
  if (result.ok) settings.confirm(result.value.settings);
  else showProblem(result.error);
}

/** Draws again once the pause is over. */
function useWakeUp(end: number | null): void {
  const [, draw] = useState(0);
  useEffect(() => {
    if (end === null) return;
    const timer = setTimeout(() => draw(end), end - Date.now() + 1);
    return () => clearTimeout(timer);
  }, [end]);
}
