// What the parts of the extension say to one another. Content scripts, popup and settings page ask
// the background; only the background talks to the host.
import type { HostRequest } from "./calls";
import type { Opened } from "./opened";
import type { Failure, Kind, Settings } from "./protocol.gen";

export type { HostCalls, HostReply, HostRequest, SettingsPatch } from "./calls";

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** How the connection to the host stands; everything but "connected" comes with what to do. */
export type ConnectionState =
  | "connecting"
  | "connected"
  | "not_installed"
  | "not_permitted"
  | "crashed"
  | "incompatible"
  | "model_unavailable";

export interface Connection {
  state: ConnectionState;
  hostVersion: string | null;
  modelId: string | null;
  /** When the state was reached, in milliseconds since the epoch. */
  since: number;
}

/** Kept in storage.local, so that pages and popup have them at once and follow every change. */
export interface Stored {
  connection: Connection;
  settings: Settings;
  /** The keys of our commands, as the browser writes them, by the command's name. */
  keys: Record<string, string>;
  /** Tweets the user called back on the settings page. */
  opened: Opened;
}

/** What one page shows at the moment. */
export interface PageCounts {
  seen: number;
  professional: number;
  personal: number;
  unsure: number;
  ads: number;
  hidden: number;
  kinds: Partial<Record<Kind, number>>;
}

export type ToBackground =
  | { to: "host"; request: HostRequest }
  | { to: "background"; do: "report_counts"; counts: PageCounts }
  | { to: "background"; do: "reconnect" }
  | { to: "background"; do: "open_settings"; section?: string };

export interface ToPage {
  to: "page";
  do: "get_counts" | "toggle_member" | "correct";
}
