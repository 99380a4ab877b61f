// What the parts of the extension say to one another. Content scripts, popup and settings page ask
// the background; only the background talks to the host.
import type {
  ChangeSettingsRequest,
  ClassifyReply,
  ClassifyRequest,
  ExplainReply,
  ExplainRequest,
  Failure,
  Kind,
  ListMembersRequest,
  MembersReply,
  Settings,
  SettingsReply,
  SetMemberRequest,
  StatusReply,
  StatusRequest,
} from "./protocol.gen";

type Unnumbered<R> = Omit<R, "id">;

/** Only the fields to write; kinds and pages merge with what is stored. */
export interface SettingsPatch extends Partial<Omit<Settings, "kinds" | "pages" | "revision">> {
  kinds?: Partial<Settings["kinds"]>;
  pages?: Partial<Settings["pages"]>;
}

type ChangeSettings = Omit<Unnumbered<ChangeSettingsRequest>, "change"> & { change: SettingsPatch };

/** Each request that may be relayed to the host, without its id, with the reply it brings. */
export interface HostCalls {
  classify: { request: Unnumbered<ClassifyRequest>; reply: ClassifyReply };
  explain: { request: Unnumbered<ExplainRequest>; reply: ExplainReply };
  status: { request: Unnumbered<StatusRequest>; reply: StatusReply };
  change_settings: { request: ChangeSettings; reply: SettingsReply };
  set_member: { request: Unnumbered<SetMemberRequest>; reply: MembersReply };
  list_members: { request: Unnumbered<ListMembersRequest>; reply: MembersReply };
}

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
  | { to: "host"; request: HostCalls[keyof HostCalls]["request"] }
  | { to: "background"; do: "report_counts"; counts: PageCounts }
  | { to: "background"; do: "reconnect" }
  | { to: "background"; do: "open_settings"; section?: string };

export interface ToPage {
  to: "page";
  do: "get_counts";
}
