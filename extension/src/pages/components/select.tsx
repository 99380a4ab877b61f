import { Icon } from "./icon";
import type { Option } from "./segmented";

interface Props<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** The browser's own list, in our dress. The label is for screen readers: the row shows it. */
export function Select<V extends string>({ label, options, value, onChange }: Props<V>) {
  return (
    <span class="select">
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="expand" />
    </span>
  );
}
