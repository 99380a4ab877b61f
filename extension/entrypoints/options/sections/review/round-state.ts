// A round of review: the tweets, what was answered so far, and which one comes next.
import type { Correction, JudgedTweet, Kind } from "../../../../src/messaging/protocol.gen";

/** `kinds` null says nothing of the kinds. */
export type Answer = "skip" | { professional: boolean; kinds: Kind[] | null };

export interface Answered {
  given: Answer;
  /** What the host stored; null for a tweet that was skipped. */
  correction: Correction | null;
}

export interface RoundState {
  tweets: readonly JudgedTweet[];
  answers: readonly Answered[];
  isAudit: boolean;
}

export const startRound = (tweets: readonly JudgedTweet[], isAudit: boolean): RoundState => ({
  tweets,
  answers: [],
  isAudit,
});

/** The tweet that is asked about; null once all are. */
export const current = ({ tweets, answers }: RoundState): JudgedTweet | null =>
  tweets[answers.length] ?? null;

export const answered = (round: RoundState, answer: Answered): RoundState => ({
  ...round,
  answers: [...round.answers, answer],
});

export const takeBack = (round: RoundState): RoundState => ({
  ...round,
  answers: round.answers.slice(0, -1),
});

/** How many were answered, and of those how many the host had right. */
export function scoreOf({ answers }: RoundState): { given: number; right: number } {
  const corrections = answers.flatMap(({ correction }) => correction ?? []);
  return {
    given: corrections.length,
    right: corrections.filter(({ confirms }) => confirms).length,
  };
}
