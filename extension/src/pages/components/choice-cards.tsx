import { RadioGroup, type Option } from "./radio-group";

export type Look = "leave" | "dim" | "collapse" | "hide";

interface Props<V extends Look> {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** One choice of a few, each with a drawing of what becomes of a row between two others. */
export function ChoiceCards<V extends Look>(props: Props<V>) {
  return (
    <RadioGroup<Option<V>> class="cards" optionClass="card" {...props}>
      {({ value, label }) => (
        <span class="card-face">
          <Drawing look={value} />
          <span class="card-label">{label}</span>
        </span>
      )}
    </RadioGroup>
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
