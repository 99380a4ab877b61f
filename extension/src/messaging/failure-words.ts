// What went wrong, in the user's language. The host writes English; where it has one sentence for a
// code, that has a translation. What an expression lacks, only the host can say.
import { language, t, type MessageKey } from "../pages/i18n";
import type { Failure } from "./protocol.gen";

const SENTENCES: Record<string, MessageKey> = {
  host_gone: "failure_host_gone",
  host_timeout: "failure_host_timeout",
  internal_error: "failure_internal_error",
  invalid_message: "failure_invalid_message",
  unknown_type: "failure_unknown_type",
  incompatible_protocol: "failure_incompatible_protocol",
  invalid_tweet: "failure_invalid_tweet",
  response_too_large: "failure_response_too_large",
  model_missing: "failure_model_missing",
  model_damaged: "failure_model_damaged",
  storage_unavailable: "failure_storage_unavailable",
  storage_newer: "failure_storage_newer",
  storage_full: "failure_storage_full",
  not_a_member: "failure_not_a_member",
  unknown_tag: "failure_unknown_tag",
  unknown_list: "failure_unknown_list",
  unreadable_import: "failure_unreadable_import",
  import_too_large: "failure_import_too_large",
  not_found: "failure_not_found",
  label_unclear: "failure_label_unclear",
  unreadable_export: "failure_unreadable_export",
};

/** The failure with a sentence that the user can read. English ones of the host say more. */
export function inUsersWords(failure: Failure): Failure {
  const key = SENTENCES[failure.code];
  const isTold = language() === "en" && !isOurs(failure.code);
  return key && !isTold ? { ...failure, message: t(key) } : failure;
}

/** What the host cannot say: that it does not answer. */
const isOurs = (code: string): boolean => code === "host_gone" || code === "host_timeout";
