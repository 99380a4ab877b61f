// What the *why* panel says about a tweet, without any elements.
import type { Kind, ReasonCode, Verdict } from "../../messaging/protocol.gen";
import { t, type MessageKey } from "../../pages/i18n";
import { KIND_NAMES } from "../kinds";
import type { CellState } from "../mark";

/** Why the tweet is treated as it is, beyond the verdict itself. */
export type Cause = "ad" | "focused" | "own" | "member" | "no_host" | null;

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
};

/** Such as "Collapsed: personal (93 % sure)". */
export function titleOf({ state, cause, verdict }: WhySubject): string {
  const done = t(DONE[state]);
  if (cause === "ad") return t("why_title_ad", done);
  if (!verdict) return t("why_title_waiting");
  if (verdict.outcome === "unsure")
    return t("why_title_unsure", done, percent(verdict.professional));
  const isProfessional = verdict.outcome === "professional";
  const sure = isProfessional ? verdict.professional : 1 - verdict.professional;
  return t("why_title", done, t(OUTCOME[verdict.outcome]).toLowerCase(), percent(sure));
}

export function reasonsOf({ cause, verdict, handle, isMember }: WhySubject): string[] {
  const keys = new Set<MessageKey>();
  if (cause) keys.add(CAUSES[cause]);
  if (isMember) keys.add(REASONS.member);
  for (const reason of verdict?.reasons ?? []) if (reason !== "member") keys.add(REASONS[reason]);
  return [...keys].map((key) => t(key, handle));
}

const SHOWN_FROM = 0.1;
const MOST_SHOWN = 4;

/** The likeliest kinds with their probabilities, those of the verdict always among them. */
export function likelyKinds({ kinds, scores }: Verdict): { kind: Kind; score: number }[] {
  return KIND_NAMES.map((kind) => ({ kind, score: scores[kind] }))
    .filter(({ kind, score }) => kinds.includes(kind) || score >= SHOWN_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(MOST_SHOWN, kinds.length));
}

export const percent = (share: number): number => Math.round(share * 100);
