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

/** What the user said of a tweet; `age` is null until the host has stored it. */
interface Said {
  verdict: Verdict;
  age: number | null;
}

/** Keeps the most recently used. */
export class VerdictStore {
  readonly #kept = new Map<string, Kept>();
  /** By tweet id: shown in place of what the host said before it knew. */
  readonly #said = new Map<string, Said>();
  #age = 0;

  constructor(private readonly capacity = 2_000) {}

  /** The last verdict, also when it is out of date: better than none until the next one comes. */
  get(key: string): Verdict | null {
    const kept = this.#kept.get(key);
    if (kept) this.#touch(key, kept);
    return this.#said.get(idOf(key))?.verdict ?? kept?.verdict ?? null;
  }

  isCurrent(key: string): boolean {
    return this.#kept.get(key)?.age === this.#age;
  }

  /** `isCurrent`: the host was asked after the last expire(). */
  set(key: string, verdict: Verdict, isCurrent = true): void {
    if (!isCurrent && this.isCurrent(key)) return;
    const said = this.#said.get(verdict.id)?.age ?? this.#age;
    if (isCurrent && said < this.#age) this.#said.delete(verdict.id);
    this.#touch(key, { verdict, age: isCurrent ? this.#age : this.#age - 1 });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > this.capacity && !oldest.done) this.#kept.delete(oldest.value);
  }

  /** All that is kept is out of date from now on. */
  expire(): void {
    this.#age += 1;
  }

  /** Shows this verdict for its tweet, whatever the host said, until it is settled. */
  say(verdict: Verdict): void {
    this.#said.set(verdict.id, { verdict, age: null });
  }

  /** The host has stored what was said: what it judges after the next expire() takes over. */
  settle(verdict: Verdict): void {
    this.#said.set(verdict.id, { verdict, age: this.#age });
  }

  #touch(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
  }
}

const idOf = (key: string): string => key.slice(0, key.indexOf(" "));
