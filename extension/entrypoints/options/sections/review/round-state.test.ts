import { describe, expect, it } from "vitest";
import type { Correction, JudgedTweet } from "../../../../src/messaging/protocol.gen";
import { answered, current, scoreOf, startRound, takeBack } from "./round-state";

const judged = (id: string) => ({ tweet: { id } }) as JudgedTweet;
const correction = (confirms: boolean) => ({ confirms }) as Correction;
const PERSONAL = { professional: false, kinds: null };

describe("a round", () => {
  const round = startRound([judged("1"), judged("2")], false);

  it("asks one tweet after another, to the end", () => {
    expect(current(round)?.tweet.id).toBe("1");
    const one = answered(round, { given: "skip", correction: null });
    expect(current(one)?.tweet.id).toBe("2");
    expect(current(answered(one, { given: "skip", correction: null }))).toBeNull();
  });

  it("goes back to the last one", () => {
    const one = answered(round, { given: PERSONAL, correction: correction(false) });
    expect(takeBack(one)).toEqual(round);
    expect(takeBack(round)).toEqual(round);
  });

  it("counts what was answered, not what was skipped", () => {
    const all = [correction(true), null, correction(false)].reduce(
      (soFar, one) => answered(soFar, { given: one ? PERSONAL : "skip", correction: one }),
      round,
    );
    expect(scoreOf(all)).toEqual({ given: 2, right: 1 });
  });
});
