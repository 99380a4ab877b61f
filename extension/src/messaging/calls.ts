// Every request that may be relayed to the host, the reply it brings, and how long that may take.
import type {
  ChangeSettingsRequest,
  ClassifyReply,
  ClassifyRequest,
  ExplainReply,
  ExplainRequest,
  ListMembersRequest,
  MembersReply,
  Settings,
  SettingsReply,
  SetMemberRequest,
  StatusReply,
  StatusRequest,
} from "./protocol.gen";

type Unnumbered<R> = Omit<R, "id">;

interface Call<Request, Reply> {
  request: Unnumbered<Request>;
  reply: Reply;
}

/** Only the fields to write; kinds and pages merge with what is stored. */
export interface SettingsPatch extends Partial<Omit<Settings, "kinds" | "pages" | "revision">> {
  kinds?: Partial<Settings["kinds"]>;
  pages?: Partial<Settings["pages"]>;
}

type ChangeSettings = Omit<ChangeSettingsRequest, "change"> & { change: SettingsPatch };

/** Each request without its id, with the reply it brings. */
export interface HostCalls {
  classify: Call<ClassifyRequest, ClassifyReply>;
  explain: Call<ExplainRequest, ExplainReply>;
  status: Call<StatusRequest, StatusReply>;
  change_settings: Call<ChangeSettings, SettingsReply>;
  set_member: Call<SetMemberRequest, MembersReply>;
  list_members: Call<ListMembersRequest, MembersReply>;
}

export type HostRequest = HostCalls[keyof HostCalls]["request"];
export type HostReply = HostCalls[keyof HostCalls]["reply"];

const QUICK = 5_000;

export const TIMEOUT_MS: Record<keyof HostCalls, number> = {
  // The first batch waits for the model to load.
  classify: 20_000,
  explain: 10_000,
  status: QUICK,
  change_settings: QUICK,
  set_member: QUICK,
  list_members: QUICK,
};
