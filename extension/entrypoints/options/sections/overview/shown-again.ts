// Tweets the user called back from the overview: they stay visible on X for a day.
import { signal } from "@preact/signals";
import { browser } from "wxt/browser";
import { keepLately, type Opened } from "../../../../src/messaging/opened";

const opened = signal<Opened>({});
const KEY = "opened";

void browser.storage.local.get([KEY]).then((stored) => take(stored[KEY]));
browser.storage.local.onChanged.addListener((changes) => {
  if (changes[KEY]) take(changes[KEY].newValue);
});

export const isShownAgain = (id: string): boolean => Object.hasOwn(opened.value, id);

export function showAgain(id: string, isShown: boolean): void {
  const { [id]: _, ...others } = keepLately(opened.value, Date.now());
  opened.value = isShown ? { ...others, [id]: Date.now() } : others;
  void browser.storage.local.set({ [KEY]: opened.value });
}

function take(stored: unknown): void {
  opened.value = (stored as Opened | undefined) ?? {};
}
