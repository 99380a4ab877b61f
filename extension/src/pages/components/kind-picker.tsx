import type { Kind } from "../../messaging/protocol.gen";
import { KIND_NAMES, KINDS } from "../../ui/kinds";
import { t } from "../i18n";
import { KindChip } from "./kind-chip";

interface Props {
  label: string;
  chosen: readonly Kind[];
  onChange: (kinds: Kind[]) => void;
}

/** Any number of kinds, each as its chip. */
export function KindPicker({ label, chosen, onChange }: Props) {
  const toggle = (kind: Kind, isIn: boolean) =>
    onChange(KIND_NAMES.filter((other) => (other === kind ? isIn : chosen.includes(other))));
  return (
    <fieldset class="kind-picker">
      <legend class="unseen">{label}</legend>
      {KIND_NAMES.map((kind) => (
        <label key={kind} class="kind-choice">
          <input
            class="unseen"
            type="checkbox"
            aria-label={t(KINDS[kind].label)}
            checked={chosen.includes(kind)}
            onChange={(event) => toggle(kind, event.currentTarget.checked)}
          />
          <KindChip kind={kind} />
        </label>
      ))}
    </fieldset>
  );
}
