// Texts and numbers in the user's language.
import { browser } from "wxt/browser";
import type messages from "../../public/_locales/en/messages.json";

export type MessageKey = keyof typeof messages;

// WXT's own type lists the keys as of its last build; ours is always that of the file.
const lookUp = (key: MessageKey | "@@bidi_dir", values: string[] = []): string =>
  (browser.i18n as { getMessage: (key: string, values: string[]) => string }).getMessage(
    key,
    values,
  );

/** The text for `key`, with `values` for its $1, $2, ... */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return lookUp(key, values.map(String));
}

/**
 * The text for `key` about a number of things, which is $1 before `values` as $2, $3, ...
 * A language with a singular has that under the same key and `_one`.
 */
export function tn(key: MessageKey, count: number, ...values: (string | number)[]): string {
  const language = browser.i18n.getUILanguage();
  const isOne = new Intl.PluralRules(language).select(count) === "one";
  const number = new Intl.NumberFormat(language).format(count);
  const one = isOne ? lookUp(`${key}_one` as MessageKey, [number, ...values.map(String)]) : "";
  return one || t(key, number, ...values);
}

/** The code of the user's language, such as "de". */
export const language = (): string =>
  /^[a-z]{2,3}\b/.exec(browser.i18n.getUILanguage().replace("_", "-"))?.[0] ?? "en";

/** Gives the document its language, direction and title. */
export function localiseDocument(title: MessageKey): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = lookUp("@@bidi_dir") || "ltr";
  document.title = t(title);
}
