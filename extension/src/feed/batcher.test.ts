import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ClassifyReply, Tweet } from "../messaging/protocol.gen";
import type { Result } from "../messaging/runtime";
import { tweetOf, verdictOf } from "../testing/data";
import { Batcher, type OnVerdicts } from "./batcher";

type Answer = Result<ClassifyReply>;

describe("Batcher", () => {
  let batches: { tweets: Tweet[]; answer: (result: Answer) => void }[];
  let batcher: Batcher;
  const onVerdicts = vi.fn<OnVerdicts>();

  beforeEach(() => {
    batches = [];
    batcher = new Batcher(
      (tweets) => new Promise<Answer>((answer) => batches.push({ tweets, answer })),
      onVerdicts,
    );
  });

  const askFor = (count: number) => {
    for (let id = 1; id <= count; id++) batcher.ask(`key-${id}`, tweetOf({ id: String(id) }));
  };
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const reply = (verdicts: ClassifyReply["verdicts"]): Answer => ({
    ok: true,
    value: { type: "classify_reply", id: 1, verdicts, settings_revision: 1, elapsed_ms: 1 },
  });

  it("sends what is asked in one turn together, in order", async () => {
    askFor(5);
    expect(batches).toHaveLength(0);
    await turn();
    expect(batches.map(({ tweets }) => tweets.map(({ id }) => id))).toEqual([
      ["1", "2", "3", "4", "5"],
    ]);
  });

  it("never sends more than a hundred at once", async () => {
    askFor(230);
    await turn();
    expect(batches.map(({ tweets }) => tweets.length)).toEqual([100, 100, 30]);
  });

  it("gathers what is asked while an answer is awaited, and shortly after it was sent", async () => {
    vi.useFakeTimers();
    const ask = (id: string) => batcher.ask(`key-${id}`, tweetOf({ id }));
    ask("1");
    await vi.advanceTimersByTimeAsync(0);
    ask("2");
    await vi.advanceTimersByTimeAsync(20);
    batches[0]!.answer(reply([verdictOf({ id: "1" })]));
    await vi.advanceTimersByTimeAsync(10);
    ask("3");
    expect(batches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(30);
    expect(batches.map(({ tweets }) => tweets.map(({ id }) => id))).toEqual([["1"], ["2", "3"]]);
    // Nobody answers: the next request does not wait for ever.
    ask("4");
    await vi.advanceTimersByTimeAsync(140);
    expect(batches).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(10);
    expect(batches).toHaveLength(3);
    vi.useRealTimers();
  });

  it("asks at once after a rest", async () => {
    vi.useFakeTimers();
    batcher.ask("key-1", tweetOf({ id: "1" }));
    await vi.advanceTimersByTimeAsync(0);
    batches[0]!.answer(reply([verdictOf({ id: "1" })]));
    await vi.advanceTimersByTimeAsync(60);
    batcher.ask("key-2", tweetOf({ id: "2" }));
    await vi.advanceTimersByTimeAsync(0);
    expect(batches).toHaveLength(2);
    vi.useRealTimers();
  });

  it("asks less often the longer it goes on, and as before after a rest", async () => {
    vi.useFakeTimers();
    const start = performance.now();
    const sentAt: number[] = [];
    let id = 0;
    /** What is asked is answered at once. */
    const pass = async (ms: number, asks: boolean) => {
      for (let left = ms; left > 0; left -= 10) {
        if (asks) batcher.ask(`key-${++id}`, tweetOf({ id: String(id) }));
        await vi.advanceTimersByTimeAsync(0);
        for (const { answer } of batches.splice(0)) {
          sentAt.push(Math.round(performance.now() - start));
          answer(reply([]));
        }
        await vi.advanceTimersByTimeAsync(10);
      }
    };
    await pass(1200, true);
    await pass(350, false);
    await pass(50, true);
    expect(sentAt).toEqual([0, 40, 100, 190, 330, 530, 830, 1130, 1290, 1550, 1590]);
    vi.useRealTimers();
  });

  describe("once one stops after scrolling for a while", () => {
    let id = 0;
    const ask = () => batcher.ask(`key-${++id}`, tweetOf({ id: String(id) }));
    const lastOf = ({ tweets }: { tweets: Tweet[] }) => tweets.at(-1)?.id;

    beforeEach(async () => {
      vi.useFakeTimers();
      id = 0;
      for (let step = 0; step < 60; step++) {
        for (const { answer } of batches.splice(0)) answer(reply([]));
        ask();
        await vi.advanceTimersByTimeAsync(10);
      }
      expect(batches).toHaveLength(0);
    });

    it("does not let what came last wait beyond a rest", async () => {
      await vi.advanceTimersByTimeAsync(80);
      expect(batches).toHaveLength(0);
      await vi.advanceTimersByTimeAsync(10);
      expect(batches.map(lastOf)).toEqual(["60"]);
    });

    it("asks at once when an answer comes later than that", async () => {
      await vi.advanceTimersByTimeAsync(90);
      ask();
      await vi.advanceTimersByTimeAsync(120);
      expect(batches.map(lastOf)).toEqual(["60"]);
      batches[0]!.answer(reply([]));
      await vi.advanceTimersByTimeAsync(0);
      expect(batches.map(lastOf)).toEqual(["60", "61"]);
    });
  });

  it("asks once for what is under way, and again after a failure", async () => {
    askFor(1);
    await turn();
    askFor(1);
    await turn();
    expect(batches).toHaveLength(1);
    batches[0]!.answer({ ok: false, error: { code: "host_gone", message: "" } });
    await turn();
    expect(onVerdicts).not.toHaveBeenCalled();
    askFor(1);
    await new Promise((resolve) => setTimeout(resolve, 70));
    expect(batches).toHaveLength(2);
  });

  it("pairs verdicts with what was asked; a tweet that could not be read has none", async () => {
    askFor(3);
    await turn();
    const rejected = { id: "2", error: { code: "invalid_tweet", message: "" } };
    batches[0]!.answer(reply([verdictOf({ id: "1" }), rejected, verdictOf({ id: "3" })]));
    await turn();
    expect([...onVerdicts.mock.calls[0]![0].keys()]).toEqual(["key-1", "key-3"]);
  });

  it("does not believe a reply in another order", async () => {
    askFor(2);
    await turn();
    batches[0]!.answer(reply([verdictOf({ id: "2" }), verdictOf({ id: "1" })]));
    await turn();
    expect(onVerdicts.mock.calls[0]![0].size).toBe(0);
  });

  it("asks again for what was under way when things changed, and tells the old answer", async () => {
    askFor(1);
    await turn();
    batcher.expire();
    askFor(1);
    await vi.waitFor(() => expect(batches).toHaveLength(2), 1_000);
    batches[0]!.answer(reply([verdictOf({ id: "1" })]));
    await turn();
    expect(onVerdicts.mock.lastCall?.[1]).toBe(false);
    batches[1]!.answer(reply([verdictOf({ id: "1" })]));
    await turn();
    expect(onVerdicts.mock.lastCall?.[1]).toBe(true);
  });
});
