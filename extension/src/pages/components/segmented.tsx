import { useId } from "preact/hooks";

export interface Option<V extends string> {
  value: V;
  label: string;
}

interface Props<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  disabled: boolean;
  onChange: (value: V) => void;
}

/** One choice of a few, side by side. Native radio buttons, so that arrow keys and readers work. */
export function Segmented<V extends string>({
  label,
  options,
  value,
  disabled,
  onChange,
}: Props<V>) {
  const name = useId();
  return (
    <fieldset class="segmented" disabled={disabled}>
      <legend class="unseen">{label}</legend>
      {options.map((option) => (
        <label class="segment" key={option.value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
