// Counts what this page has shown, each tweet once.
import type { Kind } from "../messaging/protocol.gen";
import type { PageCounts } from "../messaging/runtime";
import type { Row } from "./rows";

interface Counted {
  outcome: "professional" | "personal" | "unsure" | "ads" | null;
  kinds: readonly Kind[];
  isHidden: boolean;
}

export class Tally {
  readonly #counted = new Map<string, Counted>();

  note({ tweet, verdict, decision }: Row): void {
    if (decision?.reason === "mode_off" || decision?.reason === "page_off") {
      this.#counted.delete(tweet.id);
      return;
    }
    this.#counted.set(tweet.id, {
      outcome: tweet.is_promoted ? "ads" : (verdict?.outcome ?? null),
      kinds: verdict?.outcome === "professional" ? verdict.kinds : [],
      isHidden: decision?.treatment === "collapse" || decision?.treatment === "hide",
    });
  }

  reset(): void {
    this.#counted.clear();
  }

  get counts(): PageCounts {
    const counts: PageCounts = { ...EMPTY, seen: this.#counted.size, kinds: {} };
    for (const { outcome, kinds, isHidden } of this.#counted.values()) {
      if (outcome) counts[outcome] += 1;
      if (isHidden) counts.hidden += 1;
      for (const kind of kinds) counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1;
    }
    return counts;
  }
}

const EMPTY = { seen: 0, professional: 0, personal: 0, unsure: 0, ads: 0, hidden: 0 };
