// Runs before each file of tests. They share a process, since a new one would take longer than most
// of them do: so each begins with fresh modules, an empty page and storage, and real time.
import { afterAll, afterEach, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import messages from "../../public/_locales/en/messages.json";

vi.resetModules();

// Tests read the real English texts.
fakeBrowser.i18n.getMessage = (name: string, values: string | string[] = []) => {
  const { message } = (messages as Record<string, { message: string }>)[name] ?? { message: "" };
  const list = Array.isArray(values) ? values : [values];
  return message.replace(/\$(\d)/g, (_, place: string) => list[Number(place) - 1] ?? "");
};

fakeBrowser.i18n.getUILanguage = () => "en";

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => {
  fakeBrowser.reset();
  // A few files ask for no page.
  if (typeof document === "undefined") return;
  localStorage.clear();
  const { body, documentElement: root } = document;
  for (const element of [root, body])
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  document.head.replaceChildren();
  body.replaceChildren();
});
