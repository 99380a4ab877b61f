import type { Mode } from "../../messaging/protocol.gen";
import { t, type MessageKey } from "../i18n";
import { hasHost, settings } from "../stored";
import { Segmented } from "./segmented";

const MODES: Record<Mode, { label: MessageKey; hint: MessageKey }> = {
  off: { label: "popup_mode_off", hint: "popup_mode_off_hint" },
  highlight: { label: "popup_mode_highlight", hint: "popup_mode_highlight_hint" },
  focus: { label: "popup_mode_focus", hint: "popup_mode_focus_hint" },
};

export function ModeControl() {
  const mode = settings.shown.value?.mode ?? null;
  const hint = hasHost() ? mode && MODES[mode].hint : ("popup_mode_unavailable" as const);
  const options = (Object.keys(MODES) as Mode[]).map((value) => ({
    value,
    label: t(MODES[value].label),
  }));
  return (
    <div class="mode">
      <Segmented
        label={t("popup_mode")}
        options={options}
        value={mode}
        disabled={!hasHost() || mode === null}
        onChange={(value) => void settings.change({ mode: value })}
      />
      <p class="hint" aria-live="polite">
        {hint ? t(hint) : "\u00a0"}
      </p>
    </div>
  );
}
