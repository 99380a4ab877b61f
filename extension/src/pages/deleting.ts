// Deletions that wait until nobody can take them back any more; see messaging/leaving.ts.
import { signal } from "@preact/signals";
import { browser } from "wxt/browser";
import { keyOf, type Leaving } from "../messaging/leaving";
import { showToast } from "./toasts";

/** What is about to go, as long as this page offers to take that back. */
export const leaving = signal<ReadonlySet<Leaving>>(new Set());

interface Deletion {
  names: readonly Leaving[];
  text: string;
  /** Called when it is taken back, where more than the deletion is. */
  undo?: () => void;
  /** Deletes, and tells whether that is done. */
  work: () => Promise<boolean>;
}

/** Tells of a deletion, and does it when the time to take it back is over or the page is left. */
export function deleteUnlessUndone({ names, text, undo, work }: Deletion): void {
  const isMeant = new Promise<boolean>((decide) => {
    const stay = () => {
      decide(false);
      undo?.();
    };
    showToast({ text, undo: stay, done: () => decide(true) });
  });
  leaving.value = new Set([...leaving.value, ...names]);
  void holding(names, async () => {
    await browser.storage.local.set(Object.fromEntries(names.map((name) => [keyOf(name), true])));
    if ((await isMeant) && !(await work())) return;
    await browser.storage.local.remove(names.map(keyOf));
  }).finally(() => {
    leaving.value = new Set([...leaving.value].filter((name) => !names.includes(name)));
  });
}

/** The background waits for these locks, which go with the page. */
async function holding(names: readonly Leaving[], work: () => Promise<void>): Promise<void> {
  const [name, ...more] = names;
  if (name) await navigator.locks.request(keyOf(name), () => holding(more, work));
  else await work();
}
