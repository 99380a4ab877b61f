// A browser of another language, with texts in that language or without.
import { vi } from "vitest";
import { browser } from "wxt/browser";

type Texts = Record<string, { message: string }>;

/** Without texts the English ones stay, as in a browser that we have no translation for. */
export function speak(code: string, texts: Texts | null = null): void {
  vi.spyOn(browser.i18n, "getUILanguage").mockReturnValue(code);
  const i18n = browser.i18n as { getMessage: (key: string) => string };
  if (texts) vi.spyOn(i18n, "getMessage").mockImplementation((key) => texts[key]?.message ?? "");
}
