// Gathers what is asked into requests of at most 100 tweets. After a rest a request goes out at the
// end of the turn; while an answer is awaited, what is asked waits for it, and then for a while, or
// until the next rest: a message and its answer cost the page's main thread more than reading and
// drawing a row does.
import type { ClassifyReply, Tweet, Verdict } from "../messaging/protocol.gen";
import type { Result } from "../messaging/runtime";

export const MAX_BATCH = 100;

/** The least time between the first two requests after a rest, and between two while it goes on. */
const PACE_MS = { first: 40, last: 300 } as const;
/** It grows so: rows that come while one scrolls on come well ahead of what is seen. */
const PACE_GROWTH = 1.5;
/** So long without a new row is a rest. */
const REST_MS = 100;
/** An answer that takes longer holds up no other request. */
const PATIENCE_MS = 150;

export type Classify = (tweets: Tweet[]) => Promise<Result<ClassifyReply>>;

/** `isCurrent` is false where the host may judge otherwise by now: see expire(). */
export type OnVerdicts = (verdicts: ReadonlyMap<string, Verdict>, isCurrent: boolean) => void;

export class Batcher {
  readonly #classify: Classify;
  readonly #onVerdicts: OnVerdicts;
  readonly #underWay = new Set<string>();
  #waiting = new Map<string, Tweet>();
  #inFlight = 0;
  /** Grows when what the host says may have changed. */
  #age = 0;
  #lastSent = -Infinity;
  #lastAsked = -Infinity;
  #pace = 0;
  /** When what is waiting goes out at the latest. */
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(classify: Classify, onVerdicts: OnVerdicts) {
    this.#classify = classify;
    this.#onVerdicts = onVerdicts;
  }

  /** Asks for a tweet under its key, unless that is under way. */
  ask(key: string, tweet: Tweet): void {
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    this.#waiting.set(key, tweet);
    const now = performance.now();
    if (now - this.#lastAsked > REST_MS) this.#pace = 0;
    this.#lastAsked = now;
    if (this.#waiting.size > 1) return;
    const due = this.#lastSent + this.#pace;
    if (this.#inFlight > 0) this.#flushBy(now + PATIENCE_MS);
    else if (due > now) this.#flushBy(due);
    else queueMicrotask(() => this.#flush());
  }

  /** Answers that are under way are out of date: what they are about may be asked again. */
  expire(): void {
    this.#age += 1;
    for (const key of this.#underWay) if (!this.#waiting.has(key)) this.#underWay.delete(key);
  }

  #flushBy(due: number): void {
    this.#due = due;
    this.#look();
  }

  /** Whoever has stopped looks at the rows that came last. */
  #look(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    const left = this.#due - now;
    const rest = this.#inFlight > 0 ? left : this.#lastAsked + REST_MS - now;
    const ms = Math.min(left, rest);
    if (ms <= 0) this.#flush();
    else this.#timer = setTimeout(() => this.#look(), ms);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    this.#lastSent = performance.now();
    this.#pace = Math.min(Math.max(PACE_MS.first, this.#pace * PACE_GROWTH), PACE_MS.last);
    const all = [...this.#waiting];
    this.#waiting = new Map();
    for (let at = 0; at < all.length; at += MAX_BATCH) {
      void this.#send(all.slice(at, at + MAX_BATCH));
    }
  }

  async #send(batch: [string, Tweet][]): Promise<void> {
    this.#inFlight += 1;
    const age = this.#age;
    const result = await this.#classify(batch.map(([, tweet]) => tweet));
    this.#inFlight -= 1;
    const isCurrent = age === this.#age;
    if (isCurrent) for (const [key] of batch) this.#underWay.delete(key);
    if (this.#inFlight === 0 && this.#waiting.size > 0) this.#flushBy(this.#lastSent + this.#pace);
    // Without an answer the tweets stay as they are, and may be asked again.
    if (result.ok) this.#onVerdicts(pair(batch, result.value), isCurrent);
  }
}

/** Replies come in the order of the request; a tweet that could not be read has no verdict. */
function pair(batch: [string, Tweet][], { verdicts }: ClassifyReply): Map<string, Verdict> {
  const paired = new Map<string, Verdict>();
  batch.forEach(([key, tweet], index) => {
    const answer = verdicts[index];
    if (answer && "outcome" in answer && answer.id === tweet.id) paired.set(key, answer);
  });
  return paired;
}
