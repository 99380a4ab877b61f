// Texts that rows show again and again. Looking one up in the browser costs more than a row may.
import { t, type MessageKey } from "../pages/i18n";

const known = new Map<string, string>();

/** As `t`, remembering the answer: only for values that repeat, such as the names of kinds. */
export function cached(key: MessageKey, ...values: string[]): string {
  const name = [key, ...values].join("\0");
  const text = known.get(name) ?? t(key, ...values);
  known.set(name, text);
  return text;
}
