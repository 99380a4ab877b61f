import { useId } from "preact/hooks";
import type { Option } from "./segmented";

export type Look = "leave" | "dim" | "collapse" | "hide";

interface Props<V extends Look> {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** One choice of a few, each with a drawing of what becomes of a row between two others. */
export function ChoiceCards<V extends Look>({ label, options, value, onChange }: Props<V>) {
  const name = useId();
  return (
    <fieldset class="cards">
      <legend class="unseen">{label}</legend>
      {options.map((option) => (
        <label class="card" key={option.value}>
          <input
            class="unseen"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span class="card-face">
            <Drawing look={option.value} />
            <span class="card-label">{option.label}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Drawing({ look }: { look: Look }) {
  return (
    <span class="drawing" aria-hidden="true">
      <DrawnRow />
      {look !== "hide" && <DrawnRow look={look} />}
      <DrawnRow />
      {look === "hide" && <DrawnRow />}
    </span>
  );
}

function DrawnRow({ look }: { look?: Look }) {
  return (
    <span class={look ? `drawn drawn-target drawn-${look}` : "drawn"}>
      <i />
      <b />
      <u />
    </span>
  );
}
