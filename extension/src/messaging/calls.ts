// Every request that may be relayed to the host, the reply it brings, and how long that may take.
import { BUBBLE_TIMEOUT_MS, type BubbleCalls } from "./bubble-calls";
import { QUICK, type Call } from "./call";
import { LEARNING_TIMEOUT_MS, type LearningCalls } from "./learning-calls";
import type {
  ChangeSettingsRequest,
  ClassifyReply,
  ClassifyRequest,
  ConfirmRecoveryReply,
  ConfirmRecoveryRequest,
  DoctorReply,
  DoctorRequest,
  ExplainReply,
  ExplainRequest,
  HostLogReply,
  HostLogRequest,
  ModelCardReply,
  ModelCardRequest,
  Settings,
  SettingsReply,
  StatusReply,
  StatusRequest,
} from "./protocol.gen";

/** Only the fields to write; kinds and pages merge with what is stored. */
export interface SettingsPatch extends Partial<Omit<Settings, "kinds" | "pages" | "revision">> {
  kinds?: Partial<Settings["kinds"]>;
  pages?: Partial<Settings["pages"]>;
}

type ChangeSettings = Omit<ChangeSettingsRequest, "change"> & { change: SettingsPatch };

/** Each request without its id, with the reply it brings. */
export interface HostCalls extends BubbleCalls, LearningCalls {
  classify: Call<ClassifyRequest, ClassifyReply>;
  explain: Call<ExplainRequest, ExplainReply>;
  status: Call<StatusRequest, StatusReply>;
  doctor: Call<DoctorRequest, DoctorReply>;
  host_log: Call<HostLogRequest, HostLogReply>;
  model_card: Call<ModelCardRequest, ModelCardReply>;
  confirm_recovery: Call<ConfirmRecoveryRequest, ConfirmRecoveryReply>;
  change_settings: Call<ChangeSettings, SettingsReply>;
}

export type HostRequest = HostCalls[keyof HostCalls]["request"];
export type HostReply = HostCalls[keyof HostCalls]["reply"];

export const TIMEOUT_MS: Record<keyof HostCalls, number> = {
  // The first batch waits for the model to load.
  classify: 20_000,
  explain: 10_000,
  status: QUICK,
  // It looks at every browser of the machine.
  doctor: 20_000,
  host_log: QUICK,
  model_card: QUICK,
  confirm_recovery: QUICK,
  change_settings: QUICK,
  ...BUBBLE_TIMEOUT_MS,
  ...LEARNING_TIMEOUT_MS,
};
