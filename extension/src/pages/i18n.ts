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
  const isOne = new Intl.PluralRules(locale()).select(count) === "one";
  const number = new Intl.NumberFormat(locale()).format(count);
  const one = isOne ? lookUp(`${key}_one` as MessageKey, [number, ...values.map(String)]) : "";
  return one || t(key, number, ...values);
}

/** The code of the language that the texts are in, such as "de": the user's own or English. */
export const language = (): string => t("texts_language");

/** The locale of numbers and dates in the texts: the browser's own, if it is in their language. */
export function locale(): string {
  const own = browser.i18n.getUILanguage().replaceAll("_", "-");
  return isTranslated() ? own : language();
}

/** Whether there are texts in the language of the browser. */
const isTranslated = (): boolean => browser.i18n.getUILanguage().split(/[-_]/)[0] === language();

/** Gives the document its language, direction and title. */
export function localiseDocument(title: MessageKey): void {
  document.documentElement.lang = locale();
  document.documentElement.dir = (isTranslated() && lookUp("@@bidi_dir")) || "ltr";
  document.title = t(title);
}
