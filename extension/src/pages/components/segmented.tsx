import { RadioGroup, type Option } from "./radio-group";

export type { Option };

interface Props<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  disabled: boolean;
  onChange: (value: V) => void;
}

/** One choice of a few, side by side. */
export function Segmented<V extends string>(props: Props<V>) {
  return (
    <RadioGroup<Option<V>> class="segmented" optionClass="segment" {...props}>
      {({ label }) => <span>{label}</span>}
    </RadioGroup>
  );
}
