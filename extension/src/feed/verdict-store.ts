// Verdicts already given on this page, by tweet and text: rows come back, and are recycled.
import type { Tweet, Verdict } from "../messaging/protocol.gen";
import { hash } from "../sites/hash";

/** Names a tweet as it reads now: expanding "show more" makes another key. */
export function keyOf(tweet: Tweet): string {
  const { id, text, lang, card_title, quoted, links } = tweet;
  const hosts = links.map(({ host }) => host).join(" ");
  return `${id} ${hash([text, lang, card_title, quoted?.text, hosts].join("\0"))}`;
}

interface Kept {
  verdict: Verdict;
  age: number;
}

/** Keeps the most recently used. */
export class VerdictStore {
  readonly #kept = new Map<string, Kept>();
  #age = 0;

  constructor(private readonly capacity = 2_000) {}

  /** The last verdict, also when it is out of date: better than none until the next one comes. */
  get(key: string): Verdict | null {
    const kept = this.#kept.get(key);
    if (kept) this.#touch(key, kept);
    return kept?.verdict ?? null;
  }

  isCurrent(key: string): boolean {
    return this.#kept.get(key)?.age === this.#age;
  }

  set(key: string, verdict: Verdict): void {
    this.#touch(key, { verdict, age: this.#age });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > this.capacity && !oldest.done) this.#kept.delete(oldest.value);
  }

  /** All that is kept is out of date from now on. */
  expire(): void {
    this.#age += 1;
  }

  #touch(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
  }
}
