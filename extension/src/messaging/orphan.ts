import { browser } from "wxt/browser";

/** Whether the extension is gone: its interfaces then throw, and what listened to them is cut off. */
export const isOrphan = (): boolean =>
  (browser.runtime as Partial<typeof browser.runtime> | undefined)?.id === undefined;
