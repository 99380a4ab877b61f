// What may be asked of the host about corrections, rules, figures and stored data; see calls.ts.
import { QUICK, type Call } from "./call";
import type {
  CorrectReply,
  CorrectRequest,
  DeleteDataRequest,
  DeleteEverythingReply,
  DeleteEverythingRequest,
  ExportCorrectionsReply,
  ExportCorrectionsRequest,
  ExportEverythingReply,
  ExportEverythingRequest,
  ImportCorrectionsReply,
  ImportCorrectionsRequest,
  ImportEverythingReply,
  ImportEverythingRequest,
  LearningStatusReply,
  LearningStatusRequest,
  ListCorrectionsReply,
  ListCorrectionsRequest,
  ListRulesRequest,
  OverviewReply,
  OverviewRequest,
  PauseRequest,
  RemoveRuleRequest,
  ResetLearningReply,
  ResetLearningRequest,
  ReviewBatchReply,
  ReviewBatchRequest,
  RulesReply,
  SetRuleRequest,
  SettingsReply,
  StorageReportReply,
  StorageReportRequest,
  TryRuleReply,
  TryRuleRequest,
  UndoCorrectionReply,
  UndoCorrectionRequest,
} from "./protocol.gen";

export interface LearningCalls {
  correct: Call<CorrectRequest, CorrectReply>;
  undo_correction: Call<UndoCorrectionRequest, UndoCorrectionReply>;
  list_corrections: Call<ListCorrectionsRequest, ListCorrectionsReply>;
  review_batch: Call<ReviewBatchRequest, ReviewBatchReply>;
  learning_status: Call<LearningStatusRequest, LearningStatusReply>;
  reset_learning: Call<ResetLearningRequest, ResetLearningReply>;
  export_corrections: Call<ExportCorrectionsRequest, ExportCorrectionsReply>;
  import_corrections: Call<ImportCorrectionsRequest, ImportCorrectionsReply>;
  list_rules: Call<ListRulesRequest, RulesReply>;
  set_rule: Call<SetRuleRequest, RulesReply>;
  remove_rule: Call<RemoveRuleRequest, RulesReply>;
  try_rule: Call<TryRuleRequest, TryRuleReply>;
  overview: Call<OverviewRequest, OverviewReply>;
  pause: Call<PauseRequest, SettingsReply>;
  storage_report: Call<StorageReportRequest, StorageReportReply>;
  delete_data: Call<DeleteDataRequest, StorageReportReply>;
  delete_everything: Call<DeleteEverythingRequest, DeleteEverythingReply>;
  export_everything: Call<ExportEverythingRequest, ExportEverythingReply>;
  import_everything: Call<ImportEverythingRequest, ImportEverythingReply>;
}

/** Whole files, and what has to judge tweets anew. */
const SLOW = 30_000;

export const LEARNING_TIMEOUT_MS: Record<keyof LearningCalls, number> = {
  // The first one waits for the model to load.
  correct: 20_000,
  undo_correction: 20_000,
  list_corrections: QUICK,
  review_batch: SLOW,
  learning_status: SLOW,
  reset_learning: SLOW,
  export_corrections: SLOW,
  import_corrections: SLOW,
  list_rules: QUICK,
  set_rule: QUICK,
  remove_rule: QUICK,
  try_rule: QUICK,
  overview: SLOW,
  pause: QUICK,
  storage_report: SLOW,
  delete_data: SLOW,
  delete_everything: SLOW,
  export_everything: SLOW,
  import_everything: SLOW,
};
