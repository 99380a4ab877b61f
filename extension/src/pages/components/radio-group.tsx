import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface Option<V extends string> {
  value: V;
  label: string;
}

interface Props<O extends Option<string>> {
  class: string;
  optionClass: string;
  label: string;
  options: readonly O[];
  value: O["value"] | null;
  disabled?: boolean;
  onChange: (value: O["value"]) => void;
  /** What stands for an option; it follows a radio button that is not seen. */
  children: (option: O) => ComponentChildren;
}

/** One choice of a few. Native radio buttons, so that arrow keys and screen readers work. */
export function RadioGroup<O extends Option<string>>(props: Props<O>) {
  const name = useId();
  return (
    <fieldset class={props.class} disabled={props.disabled}>
      <legend class="unseen">{props.label}</legend>
      {props.options.map((option) => (
        <label class={props.optionClass} key={option.value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {props.children(option)}
        </label>
      ))}
    </fieldset>
  );
}
