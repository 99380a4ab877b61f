// Sends what the user said of a tweet to the host. The tweet changes at once; what the host does
// not take is taken back.
import type { PageLink } from "../messaging/page-link";
import type { Correction, Failure, Tweet, Verdict } from "../messaging/protocol.gen";
import { t, type MessageKey } from "../pages/i18n";
import type { PageToasts } from "../ui/toast/toast";
import { isCorrected, labelled, labelOf, type Label } from "./label";

export interface CorrectionParts {
  link: Pick<PageLink, "ask">;
  feed: {
    /** Shows a tweet as the user says it is. */
    say: (verdict: Verdict) => void;
    /** That is how the host judges it now. */
    settle: (verdict: Verdict) => void;
  };
  toasts: Pick<PageToasts, "show">;
}

interface Said {
  /** Null when the host did not take it. */
  stored: Promise<Correction | null>;
  /** What was shown before anything was said. */
  original: Verdict;
}

interface TakenBack {
  /** Comes back when the host does not take it back. */
  shown: Verdict;
  /** What was shown before, where that is known here. */
  original: Verdict | null;
  said: Said | undefined;
  /** Null or 0 where only the host's answer will tell. */
  id: number | null;
}

export class Corrections {
  readonly #parts: CorrectionParts;
  /** What was said last, by tweet id: only its answer counts. */
  readonly #said = new Map<string, Said>();

  constructor(parts: CorrectionParts) {
    this.#parts = parts;
  }

  /** Says what a tweet is; null confirms what is shown. */
  say(tweet: Tweet, before: Verdict, label: Label | null): void {
    const now = labelled(before, label);
    this.#parts.feed.say(now);
    const stored = this.#store(tweet, before, label);
    const original = this.#said.get(tweet.id)?.original ?? before;
    this.#said.set(tweet.id, { stored, original });
    const undo = () => this.#return(tweet, before, stored);
    this.#parts.toasts.show({ text: t(saidKey(before, now, label)), undo });
  }

  /** Takes back all that was said of a tweet, now or long ago. */
  async undo(tweet: Tweet, shown: Verdict): Promise<void> {
    const said = this.#said.get(tweet.id);
    const original = said && !isCorrected(said.original) ? said.original : null;
    if (original) this.#parts.feed.say(original);
    await this.#takeBack(tweet, { shown, original, said, id: shown.correction });
  }

  /** Takes back the last step only. */
  #return(tweet: Tweet, before: Verdict, stored: Said["stored"]): void {
    const said = this.#said.get(tweet.id);
    if (said?.stored !== stored) return;
    this.#parts.feed.say(before);
    if (!isCorrected(before)) {
      const shown = labelled(before, null);
      void this.#takeBack(tweet, { shown, original: before, said, id: null });
      return;
    }
    const again = this.#store(tweet, before, labelOf(before));
    this.#said.set(tweet.id, { ...said, stored: again });
  }

  #store(tweet: Tweet, before: Verdict, label: Label | null): Promise<Correction | null> {
    const said = label && {
      professional: label.professional,
      kinds: label.kinds && [...label.kinds],
    };
    const asked = this.#parts.link.ask({ type: "correct", tweet, ...said });
    const stored = asked.then((result) => {
      const isLast = this.#said.get(tweet.id)?.stored === stored;
      if (isLast) this.#parts.feed.settle(result.ok ? result.value.verdict : before);
      return result.ok ? result.value.correction : this.#fail(result.error);
    });
    return stored;
  }

  /** Nothing is to be taken back where the host did not store it, or where more was said since. */
  async #takeBack(tweet: Tweet, { shown, original, said, id }: TakenBack): Promise<void> {
    // Its answer, if it is still to come, is no longer what to show.
    this.#said.delete(tweet.id);
    const correction = id || (await said?.stored)?.id || said?.original.correction;
    if (this.#said.has(tweet.id)) return;
    if (!correction) {
      if (original) this.#parts.feed.settle(original);
      return;
    }
    const result = await this.#parts.link.ask({ type: "undo_correction", correction, tweet });
    if (this.#said.has(tweet.id)) return;
    const verdict = result.ok ? result.value.verdict : shown;
    if (verdict) this.#parts.feed.settle(verdict);
    if (result.ok) this.#parts.toasts.show({ text: t("correct_undone") });
    else this.#fail(result.error);
  }

  #fail({ message }: Failure): null {
    this.#parts.toasts.show({ text: t("correct_failed", message), tone: "problem" });
    return null;
  }
}

function saidKey(before: Verdict, now: Verdict, label: Label | null): MessageKey {
  if (label === null) return "correct_done_right";
  if (before.outcome === now.outcome) return "correct_done_kinds";
  return now.outcome === "professional" ? "correct_done_professional" : "correct_done_personal";
}
