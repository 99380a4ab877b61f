// What the user says of a tweet, and how the tweet then counts.
import type { Kind, Verdict } from "../messaging/protocol.gen";

/** `kinds` null: nothing is said of them. */
export interface Label {
  professional: boolean;
  kinds: readonly Kind[] | null;
}

/** The id of a correction that the host has not stored yet. */
export const UNDER_WAY = 0;

/** From this probability on a kind is taken to be there, where nothing was said of it. */
const LIKELY = 0.5;

/** What the verdict says, in the user's terms. Null for one that leaves it open. */
export function labelOf({ outcome, kinds }: Verdict): Label | null {
  return outcome === "unsure" ? null : { professional: outcome === "professional", kinds };
}

/** The other side; the kinds are left to the model. */
export function opposite({ outcome }: Verdict): Label {
  return outcome === "professional"
    ? { professional: false, kinds: [] }
    : { professional: true, kinds: null };
}

/** With a kind more or less: a tweet that has one is professional. */
export function withKind(verdict: Verdict, kind: Kind, isThere: boolean): Label {
  const others = verdict.kinds.filter((other) => other !== kind);
  const professional = isThere || verdict.outcome === "professional";
  return { professional, kinds: isThere ? [...others, kind] : others };
}

/** The verdict as the host will give it once it has stored the label; null confirms. */
export function labelled(verdict: Verdict, label: Label | null): Verdict {
  const { professional, kinds } = label ?? labelOf(verdict) ?? { professional: true, kinds: [] };
  return {
    ...verdict,
    outcome: professional ? "professional" : "personal",
    kinds: professional ? [...(kinds ?? likelyOf(verdict))] : [],
    reasons: ["corrected"],
    rule: null,
    correction: UNDER_WAY,
  };
}

export const isCorrected = ({ reasons }: Verdict): boolean => reasons.includes("corrected");

function likelyOf({ scores }: Verdict): Kind[] {
  return (Object.keys(scores) as Kind[])
    .filter((kind) => scores[kind] >= LIKELY)
    .sort((a, b) => scores[b] - scores[a]);
}
