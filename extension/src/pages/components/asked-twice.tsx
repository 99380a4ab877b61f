import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";
import { Icon } from "./icon";

interface Props {
  label: string;
  /** What the button does, in full, for screen readers. */
  name: string;
  question: string;
  /** Whether to ask at all; what can be undone need not be. */
  asks: boolean;
  disabled: boolean;
  onSure: () => void;
}

/** A button to delete something that asks in its own place, and soon forgets that it was pressed. */
export function AskedTwice({ label, name, question, asks, disabled, onSure }: Props) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) return;
    const timer = setTimeout(() => setAsking(false), FORGET_MS);
    return () => clearTimeout(timer);
  }, [asking]);
  const press = () => {
    if (asks && !asking) {
      setAsking(true);
      return;
    }
    setAsking(false);
    onSure();
  };
  return (
    <button
      type="button"
      class={asking ? "button button-danger" : "icon-button"}
      aria-label={asking ? question : name}
      title={asking ? undefined : label}
      disabled={disabled}
      onClick={press}
      onBlur={() => setAsking(false)}
    >
      <Icon name="delete" />
      {asking && question}
      <span class="unseen" role="status">
        {asking ? t("settings_press_again") : ""}
      </span>
    </button>
  );
}

const FORGET_MS = 5_000;
