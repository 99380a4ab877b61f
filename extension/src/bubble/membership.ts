// Who is in the bubble as far as this page knows. The newest word counts: a press before anything
// the host has said, and of that what it said at the higher revision.
import type { ClassifyReply, MemberMark, Verdict } from "../messaging/protocol.gen";

interface Word {
  mark: MemberMark | null;
  /** The host's revision at which this was so; infinite while it has not answered a press. */
  revision: number;
  /** What was so before a press. */
  before?: Word | undefined;
}

type Listener = (handle: string) => void;

const UNHEARD = -1;

export class Membership {
  readonly #words = new Map<string, Word>();
  readonly #verdicts = new WeakMap<Verdict, number>();
  readonly #listeners: Listener[] = [];
  #revision = UNHEARD;

  /** `listener` hears of every handle, in lower case, about which there is news. */
  follow(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** The account's mark; null outside the bubble, as far as is known. */
  markOf(handle: string, verdict?: Verdict | null): MemberMark | null {
    const word = this.#words.get(handle.toLowerCase());
    if (!verdict) return word?.mark ?? null;
    const judgedAt = this.#verdicts.get(verdict) ?? UNHEARD;
    return word && word.revision >= judgedAt ? word.mark : verdict.member;
  }

  /** Whether the host has told about the handle since the bubble last changed. */
  isKnown(handle: string): boolean {
    const word = this.#words.get(handle.toLowerCase());
    return word !== undefined && word.revision >= this.#revision;
  }

  /** Shows what the user wants before the host has answered. */
  press(handle: string, isMember: boolean): void {
    const before = this.#words.get(handle.toLowerCase());
    const mark = isMember ? { ...NEW, handle } : null;
    this.#say(handle, { mark, revision: Infinity, before: before?.before ?? before });
  }

  /** The host did not store it. */
  takeBack(handle: string): void {
    const { before } = this.#words.get(handle.toLowerCase()) ?? {};
    if (before) return this.#say(handle, before);
    this.#words.delete(handle.toLowerCase());
    this.#tell(handle);
  }

  /** What the host says of an account at a revision. */
  take(handle: string, mark: MemberMark | null, revision: number): void {
    this.hear(revision);
    this.#say(handle, { mark, revision });
  }

  takeVerdicts({ verdicts, settings_revision }: ClassifyReply): void {
    this.hear(settings_revision);
    for (const one of verdicts) if ("outcome" in one) this.#verdicts.set(one, settings_revision);
  }

  /** Settings or bubble are as of this revision now. */
  hear(revision: number): void {
    this.#revision = Math.max(this.#revision, revision);
  }

  #say(handle: string, word: Word): void {
    this.#words.set(handle.toLowerCase(), word);
    this.#tell(handle);
  }

  #tell(handle: string): void {
    for (const listener of this.#listeners) listener(handle.toLowerCase());
  }
}

const NEW = {
  tags: [],
  colour: null,
  always_show: true,
  only_kinds: [],
  mute_reposts: false,
} satisfies Omit<MemberMark, "handle">;
