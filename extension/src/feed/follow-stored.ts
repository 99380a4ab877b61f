// What the background keeps for everybody: settings and the state of the connection.
import { browser } from "wxt/browser";
import { isOrphan } from "../messaging/orphan";
import type { Stored } from "../messaging/runtime";

const KEYS = ["connection", "settings", "keys", "opened"] as const satisfies (keyof Stored)[];

/** Calls back with what is stored now, and with every change until `signal` ends it. */
export function followStored(
  onValues: (values: Partial<Stored>) => void,
  signal: AbortSignal,
): void {
  const onChange = (changes: Record<string, { newValue?: unknown }>) => {
    onValues(pick((key) => changes[key]?.newValue));
  };
  browser.storage.local.onChanged.addListener(onChange);
  signal.addEventListener("abort", () => {
    if (!isOrphan()) browser.storage.local.onChanged.removeListener(onChange);
  });
  browser.storage.local.get([...KEYS]).then(
    (stored) => onValues(pick((key) => stored[key])),
    (error: unknown) => console.warn("academic-bubble: the settings could not be read", error),
  );
}

/** Those that are there. */
function pick(valueOf: (key: keyof Stored) => unknown): Partial<Stored> {
  const found = KEYS.map((key) => [key, valueOf(key)]).filter(([, value]) => value);
  return Object.fromEntries(found) as Partial<Stored>;
}
