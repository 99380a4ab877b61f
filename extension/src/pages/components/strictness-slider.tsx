import type { Strictness } from "../../messaging/protocol.gen";
import { t, type MessageKey } from "../i18n";

const STEPS: readonly { value: Strictness; label: MessageKey; hint: MessageKey }[] = [
  { value: "sure", label: "settings_strictness_sure", hint: "settings_strictness_sure_hint" },
  {
    value: "balanced",
    label: "settings_strictness_balanced",
    hint: "settings_strictness_balanced_hint",
  },
  { value: "likely", label: "settings_strictness_likely", hint: "settings_strictness_likely_hint" },
];

interface Props {
  value: Strictness;
  onChange: (value: Strictness) => void;
}

export function StrictnessSlider({ value, onChange }: Props) {
  const index = STEPS.findIndex((step) => step.value === value);
  const step = STEPS[index];
  const choose = (chosen: number) => {
    const next = STEPS[chosen];
    if (next && next.value !== value) onChange(next.value);
  };
  return (
    <div class="slider">
      <input
        type="range"
        min={0}
        max={STEPS.length - 1}
        step={1}
        value={index}
        aria-label={t("settings_strictness")}
        aria-valuetext={step && t(step.label)}
        onInput={(event) => choose(event.currentTarget.valueAsNumber)}
      />
      <div class="slider-ends" aria-hidden="true">
        {STEPS.map(({ value: at, label }) => (
          <span key={at} data-current={at === value || undefined}>
            {t(label)}
          </span>
        ))}
      </div>
      <p class="hint" aria-live="polite">
        {step && t(step.hint)}
      </p>
    </div>
  );
}
