import { useState } from "preact/hooks";
import { t } from "../i18n";
import { Icon } from "./icon";

interface Props {
  text: () => string;
  label: string;
  /** Whether the label stands beside the icon. */
  wide?: boolean;
}

const CONFIRM_MS = 2_000;

export function CopyButton({ text, label, wide = false }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setCopied(true);
    setTimeout(() => setCopied(false), CONFIRM_MS);
  };
  const shown = copied ? t("popup_copied") : label;
  return (
    <button
      type="button"
      class={wide ? "button" : "icon-button"}
      aria-label={shown}
      title={wide ? undefined : shown}
      onClick={() => void copy()}
    >
      <Icon name={copied ? "check" : "copy"} />
      {wide && shown}
    </button>
  );
}
