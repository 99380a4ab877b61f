// Texts for tests: the browser's part, played from the real file.
import { vi } from "vitest";
import { browser } from "wxt/browser";
import messages from "../../public/_locales/en/messages.json";

export function useMessages(): void {
  const lookUp = (key: string, values: string[] = []) => {
    const text = (messages as Record<string, { message: string } | undefined>)[key]?.message ?? "";
    return text.replaceAll(/\$([1-9])/g, (_, at: string) => values[Number(at) - 1] ?? "");
  };
  vi.spyOn(browser.i18n as { getMessage: typeof lookUp }, "getMessage").mockImplementation(lookUp);
}
