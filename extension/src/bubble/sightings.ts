// Who points to whom, as the page shows it while somebody reads: sent now and then, when the page
// is idle. Nothing is asked of X for it, and no words go along.
import type { Sighting } from "../messaging/protocol.gen";
import type { Row } from "../feed/rows";
import type { SeenAccount } from "../sites/site";

const SEND_AFTER_MS = 2_000;
const MAX_SENT = 200;
const MAX_REMEMBERED = 5_000;

export type SendSightings = (sightings: Sighting[]) => Promise<boolean>;

export class Sightings {
  readonly #send: SendSightings;
  /** The same relation is told once a visit. */
  readonly #told = new Set<string>();
  #waiting: Sighting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  isOn = true;

  constructor(send: SendSightings) {
    this.#send = send;
  }

  /** What a judged row tells. Only what members do counts, and only the host knows who likes. */
  noteRow({ tweet, verdict, likedBy, repliesTo }: Row): void {
    if (!this.isOn || !verdict || tweet.is_promoted) return;
    const { author, quoted, reposted_by, id } = tweet;
    if (reposted_by && verdict.reposter) this.#note(author, "reposted", reposted_by.handle, id);
    if (likedBy) this.#note(author, "liked", likedBy.handle, id);
    if (!verdict.is_member) return;
    if (quoted?.author.handle) this.#note(quoted.author, "quoted", author.handle, id);
    for (const handle of repliesTo) this.#note({ handle, name: "" }, "replied", author.handle, id);
  }

  /** People in somebody's list of those they follow. */
  noteFollowed(by: string, people: readonly SeenAccount[]): void {
    if (!this.isOn) return;
    for (const person of people) this.#note(person, "followed", by, null);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#waiting.splice(0, MAX_SENT);
    if (batch.length === 0) return;
    if (this.#waiting.length > 0) this.#later();
    // What was not taken may be told again when it is seen again.
    if (!(await this.#send(batch))) for (const one of batch) this.#told.delete(keyOf(one));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #note(
    { handle, name, userId }: Omit<SeenAccount, "userId"> & Partial<SeenAccount>,
    relation: Sighting["relation"],
    by: string,
    tweetId: string | null,
  ): void {
    if (handle.toLowerCase() === by.toLowerCase()) return;
    const one = { handle, name, user_id: userId ?? null, relation, by, tweet_id: tweetId };
    const key = keyOf(one);
    if (this.#told.has(key)) return;
    if (this.#told.size >= MAX_REMEMBERED) this.#told.clear();
    this.#told.add(key);
    this.#waiting.push(one);
    this.#later();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      requestIdleCallback(() => void this.flush(), { timeout: SEND_AFTER_MS });
    }, SEND_AFTER_MS);
  }
}

const keyOf = ({ handle, relation, by, tweet_id }: Sighting): string =>
  `${handle} ${relation} ${by} ${tweet_id ?? ""}`.toLowerCase();
