// What the background keeps for everybody: settings and the state of the connection.
import { browser } from "wxt/browser";
import { isOrphan } from "../messaging/page-link";
import type { Stored } from "../messaging/runtime";

/** Calls back with what is stored now, and with every change until `signal` ends it. */
export function followStored(
  onValues: (values: Partial<Stored>) => void,
  signal: AbortSignal,
): void {
  const onChange = (changes: Record<string, { newValue?: unknown }>) => {
    onValues(
      pick({
        connection: changes.connection?.newValue,
        settings: changes.settings?.newValue,
        keys: changes.keys?.newValue,
      }),
    );
  };
  browser.storage.local.onChanged.addListener(onChange);
  signal.addEventListener("abort", () => {
    if (!isOrphan()) browser.storage.local.onChanged.removeListener(onChange);
  });
  browser.storage.local.get(["connection", "settings", "keys"]).then(
    (stored) => onValues(pick(stored)),
    (error: unknown) => console.warn("academic-bubble: the settings could not be read", error),
  );
}

function pick(stored: { [K in keyof Stored]?: unknown }): Partial<Stored> {
  const values: Partial<Stored> = {};
  if (stored.connection) values.connection = stored.connection as Stored["connection"];
  if (stored.settings) values.settings = stored.settings as Stored["settings"];
  if (stored.keys) values.keys = stored.keys as Stored["keys"];
  return values;
}
