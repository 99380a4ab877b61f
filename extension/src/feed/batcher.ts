// Gathers what is asked within one turn of the event loop into requests of at most 100 tweets.
import type { ClassifyReply, Tweet, Verdict } from "../messaging/protocol.gen";
import type { Result } from "../messaging/runtime";

export const MAX_BATCH = 100;

export type Classify = (tweets: Tweet[]) => Promise<Result<ClassifyReply>>;

export class Batcher {
  readonly #classify: Classify;
  readonly #onVerdicts: (verdicts: ReadonlyMap<string, Verdict>) => void;
  readonly #underWay = new Set<string>();
  #waiting = new Map<string, Tweet>();

  constructor(classify: Classify, onVerdicts: (verdicts: ReadonlyMap<string, Verdict>) => void) {
    this.#classify = classify;
    this.#onVerdicts = onVerdicts;
  }

  /** Asks for a tweet under its key, unless that is under way. */
  ask(key: string, tweet: Tweet): void {
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    if (this.#waiting.size === 0) queueMicrotask(() => this.#flush());
    this.#waiting.set(key, tweet);
  }

  #flush(): void {
    const all = [...this.#waiting];
    this.#waiting = new Map();
    for (let at = 0; at < all.length; at += MAX_BATCH) {
      void this.#send(all.slice(at, at + MAX_BATCH));
    }
  }

  async #send(batch: [string, Tweet][]): Promise<void> {
    const result = await this.#classify(batch.map(([, tweet]) => tweet));
    for (const [key] of batch) this.#underWay.delete(key);
    // Without an answer the tweets stay as they are, and may be asked again.
    if (result.ok) this.#onVerdicts(pair(batch, result.value));
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
