// What the *why* panel says about a tweet, without any elements.
import { ruleText } from "./rule-text";
import type { ReasonCode, Verdict } from "../../messaging/protocol.gen";
import { t, type MessageKey } from "../../pages/i18n";
import type { CellState } from "../mark";

/** Why the tweet is treated as it is, beyond the verdict itself. */
export type Cause = "ad" | "focused" | "own" | "member" | "no_host" | "muted_repost" | null;

export interface WhySubject {
  handle: string;
  name: string;
  state: CellState;
  cause: Cause;
  verdict: Verdict | null;
  isMember: boolean;
}

const DONE: Record<CellState, MessageKey> = {
  highlight: "why_done_highlight",
  leave: "why_done_leave",
  dim: "why_done_dim",
  collapse: "why_done_collapse",
  hide: "why_done_hide",
  opened: "why_done_opened",
};

const OUTCOME = { professional: "outcome_professional", personal: "outcome_personal" } as const;

const REASONS: Record<ReasonCode, MessageKey> = {
  member: "why_reason_member",
  language: "why_reason_language",
  empty: "why_reason_empty",
  author: "why_reason_author",
  learnt: "why_reason_learnt",
  rule: "why_reason_rule",
  corrected: "why_reason_corrected",
  model: "why_reason_model",
};

const CAUSES: Record<Exclude<Cause, null>, MessageKey> = {
  ad: "why_reason_ad",
  focused: "why_reason_focused",
  own: "why_reason_own",
  member: "why_reason_member",
  no_host: "why_reason_no_host",
  muted_repost: "why_reason_muted_repost",
};

/** What the user decided has no probability. */
const DECIDED = new Set<ReasonCode>(["rule", "corrected"]);

/** Such as "Collapsed: personal (93 % sure)". */
export function titleOf({ state, cause, verdict }: WhySubject): string {
  const done = t(DONE[state]);
  if (cause === "ad") return t("why_title_ad", done);
  if (!verdict) return t("why_title_waiting");
  if (verdict.outcome === "unsure")
    return t("why_title_unsure", done, percent(verdict.professional));
  const outcome = t(OUTCOME[verdict.outcome]).toLowerCase();
  const isDecided = verdict.reasons.some((reason) => DECIDED.has(reason));
  if (isDecided) return t("why_title_decided", done, outcome);
  const isProfessional = verdict.outcome === "professional";
  const sure = isProfessional ? verdict.professional : 1 - verdict.professional;
  return t("why_title", done, outcome, percent(sure));
}

export function reasonsOf({ cause, verdict, handle, isMember }: WhySubject): string[] {
  const keys = new Set<MessageKey>();
  if (cause) keys.add(CAUSES[cause]);
  if (isMember) keys.add(REASONS.member);
  const reasons = verdict?.reasons.filter((reason) => reason !== "member") ?? [];
  // Where the user decided, what the model thinks is no reason.
  const decided = reasons.filter((reason) => DECIDED.has(reason));
  for (const reason of decided.length > 0 ? decided : reasons) keys.add(REASONS[reason]);
  const rule = verdict?.rule ? ruleText(verdict.rule) : "";
  return [...keys].map((key) => t(key, key === REASONS.rule ? rule : handle));
}

export const percent = (share: number): number => Math.round(share * 100);
