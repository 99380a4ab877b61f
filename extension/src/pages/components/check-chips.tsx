interface Props<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  chosen: readonly V[];
  onChange: (value: V, isIn: boolean) => void;
}

/** Several choices of a few, side by side. */
export function CheckChips<V extends string>({ label, options, chosen, onChange }: Props<V>) {
  return (
    <fieldset class="check-chips">
      <legend class="unseen">{label}</legend>
      {options.map(({ value, label: name }) => (
        <label class="check-chip" key={value}>
          <input
            class="unseen"
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onChange(value, event.currentTarget.checked)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
