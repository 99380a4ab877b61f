import { beforeEach, describe, expect, it } from "vitest";
import type { Verdict } from "../messaging/protocol.gen";
import { tweetOf, verdictOf } from "../testing/data";
import type { PageToast } from "../ui/toast/toast";
import { Corrections } from "./corrections";
import { opposite } from "./label";

interface Asked {
  type: string;
  correction?: number;
  professional?: boolean;
  answer: (result: unknown) => void;
}

const TWEET = tweetOf();
const BEFORE = verdictOf();
const error = { code: "storage_unavailable", message: "The disk is full." };

describe("Corrections", () => {
  let asked: Asked[];
  let shown: Verdict[];
  let settled: Verdict[];
  let toasts: PageToast[];
  let corrections: Corrections;

  beforeEach(() => {
    [asked, shown, settled, toasts] = [[], [], [], []];
    const ask = (request: object) =>
      new Promise((answer) => asked.push({ ...request, answer } as Asked));
    const show = (verdict: Verdict) => void shown.push(verdict);
    const settle = (verdict: Verdict) => {
      show(verdict);
      settled.push(verdict);
    };
    corrections = new Corrections({
      link: { ask: ask as never },
      feed: { say: show, settle },
      toasts: { show: (toast) => void toasts.push(toast) },
    });
  });

  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const last = () => shown.at(-1)!;
  const store = async (at: number, id: number, outcome: Verdict["outcome"]) => {
    const verdict = verdictOf({ outcome, reasons: ["corrected"], correction: id });
    asked[at]!.answer({ ok: true, value: { correction: { id }, verdict } });
    await turn();
  };

  it("shows what is said before the host has answered, and then what the host says", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    expect(last().outcome).toBe("professional");
    expect(asked[0]).toMatchObject({ type: "correct", professional: true });
    await store(0, 7, "professional");
    expect(last().correction).toBe(7);
    expect(toasts.map(({ text }) => text)).toEqual(["Counts as professional now."]);
  });

  it("takes back what the host does not store, and says so", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    asked[0]!.answer({ ok: false, error });
    await turn();
    expect(last()).toEqual(BEFORE);
    expect(toasts.at(-1)).toMatchObject({ tone: "problem" });
    expect(toasts.at(-1)?.text).toContain("The disk is full.");
  });

  it("does not let an earlier answer win over what was said since", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    const now = last();
    corrections.say(TWEET, now, opposite(now));
    await store(0, 7, "professional");
    expect(last().outcome).toBe("personal");
    await store(1, 8, "personal");
    expect(last()).toMatchObject({ outcome: "personal", correction: 8 });
  });

  it("undoes a step also before it is stored", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    toasts[0]!.undo!();
    expect(last()).toEqual(BEFORE);
    await store(0, 7, "professional");
    expect(asked[1]).toMatchObject({ type: "undo_correction", correction: 7 });
    asked[1]!.answer({ ok: true, value: { verdict: BEFORE } });
    await turn();
    expect(last()).toEqual(BEFORE);
    expect(toasts.at(-1)?.text).toBe("Taken back.");
  });

  it("does not show again what was taken back before it was stored", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    void corrections.undo(TWEET, last());
    const since = shown.length;
    await store(0, 7, "professional");
    asked[1]!.answer({ ok: true, value: { verdict: BEFORE } });
    await turn();
    expect(shown.slice(since)).toEqual([BEFORE]);
  });

  it("shows what was there before where a step taken back was never stored", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    void corrections.undo(TWEET, last());
    asked[0]!.answer({ ok: false, error });
    await turn();
    expect(settled.at(-1)).toEqual(BEFORE);
    expect(asked).toHaveLength(1);
  });

  it("lets what is said after an undo count, whatever is answered late", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    void corrections.undo(TWEET, last());
    corrections.say(TWEET, BEFORE, { professional: false, kinds: [] });
    await store(0, 7, "professional");
    await store(1, 8, "personal");
    expect(asked).toHaveLength(2);
    expect(settled.at(-1)).toMatchObject({ outcome: "personal", correction: 8 });
  });

  it("takes back what was said long ago where a newer step was never stored", async () => {
    const old = verdictOf({ outcome: "professional", reasons: ["corrected"], correction: 3 });
    corrections.say(TWEET, old, opposite(old));
    void corrections.undo(TWEET, last());
    asked[0]!.answer({ ok: false, error });
    await turn();
    expect(asked[1]).toMatchObject({ type: "undo_correction", correction: 3 });
  });

  it("undoes the last of two steps to what was said before", async () => {
    corrections.say(TWEET, BEFORE, opposite(BEFORE));
    await store(0, 7, "professional");
    corrections.say(TWEET, last(), { professional: true, kinds: ["job"] });
    await store(1, 8, "professional");
    toasts.at(-1)!.undo!();
    await turn();
    expect(asked[2]).toMatchObject({ type: "correct", professional: true, kinds: [] });
  });

  it("undoes what was said long ago, and keeps it where the host does not", async () => {
    const old = verdictOf({ outcome: "professional", reasons: ["corrected"], correction: 3 });
    void corrections.undo(TWEET, old);
    expect(asked[0]).toMatchObject({ type: "undo_correction", correction: 3 });
    asked[0]!.answer({ ok: false, error });
    await turn();
    expect(last()).toEqual(old);
    expect(toasts.at(-1)?.tone).toBe("problem");
  });
});
