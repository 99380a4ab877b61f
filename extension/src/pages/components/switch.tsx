import type { ComponentChildren } from "preact";

interface Props {
  label: string;
  hint?: string;
  icon?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off, as one row: words at the start, the switch at the end. */
export function Switch({ label, hint, icon, checked, onChange }: Props) {
  return (
    <label class="row row-switch">
      {icon}
      <span class="row-words">
        <span>{label}</span>
        {hint && <span class="hint">{hint}</span>}
      </span>
      <input
        class="unseen"
        type="checkbox"
        role="switch"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch" />
    </label>
  );
}
