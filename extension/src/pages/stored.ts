// What the background keeps in storage.local, followed live.
import { signal } from "@preact/signals";
import { browser } from "wxt/browser";
import type { Connection, ConnectionState, Stored } from "../messaging/runtime";
import { askHost } from "./ask";
import { CONNECTION_TEXT } from "./connection-text";
import { t } from "./i18n";
import { OptimisticSettings } from "./optimistic-settings";
import { showToast } from "./toasts";

/** Null until storage was read, and while the background has not written anything yet. */
export const connection = signal<Connection | null>(null);
export const isLoaded = signal(false);

/** What kept the host away last; it stays while a new attempt runs, so that nothing flickers. */
export const problem = signal<ConnectionState | null>(null);

export const settings = new OptimisticSettings(
  (change, reset) => askHost({ type: "change_settings", change, reset }),
  (error) => showToast({ text: t("settings_not_saved", error.message), tone: "problem" }),
);

/** Whether tweets are being judged. */
export const isConnected = (): boolean => connection.value?.state === "connected";

/** Whether the host is there to keep settings and bubble; it is so without a model, too. */
export const hasHost = (): boolean =>
  isConnected() || connection.value?.state === "model_unavailable";

export async function followStored(): Promise<void> {
  browser.storage.local.onChanged.addListener((changes) => {
    take({ connection: changes.connection?.newValue, settings: changes.settings?.newValue });
  });
  take(await browser.storage.local.get(["connection", "settings"]));
  isLoaded.value = true;
}

function take(stored: { [K in keyof Stored]?: unknown }): void {
  if (stored.connection) takeConnection(stored.connection as Connection);
  if (stored.settings) settings.confirm(stored.settings as Stored["settings"]);
}

function takeConnection(news: Connection): void {
  connection.value = news;
  const { tone } = CONNECTION_TEXT[news.state];
  if (tone === "problem") problem.value = news.state;
  if (tone === "good") problem.value = null;
}
