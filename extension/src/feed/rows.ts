// Which tweet stands in which cell. Cells are recycled: what is known belongs to the tweet.
import type { Verdict } from "../messaging/protocol.gen";
import type { ReadTweet, Reading, Site } from "../sites/site";
import type { Decision } from "./decide";
import { keyOf, type VerdictStore } from "./verdict-store";

/** A cell and the tweet in it. When the cell gets another tweet it gets another Row. */
export interface Row extends ReadTweet {
  cell: Element;
  /** Names the tweet as it reads now. */
  key: string;
  verdict: Verdict | null;
  decision: Decision | null;
  /** What is painted, so that the same is not painted twice. */
  painted: string;
}

const SKIP: Reading = { state: "skip" };

export class Rows {
  readonly #site: Site;
  readonly #store: VerdictStore;
  readonly #onLost: (cell: Element) => void;
  readonly #rows = new Map<Element, Row>();

  /** `onLost` is called for a cell that has no tweet any more. */
  constructor(site: Site, store: VerdictStore, onLost: (cell: Element) => void) {
    this.#site = site;
    this.#store = store;
    this.#onLost = onLost;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(cell: Element): Row | undefined {
    return this.#rows.get(cell);
  }

  /** Reads the cells anew; those that hold a tweet come back as rows. */
  take(cells: readonly Element[]): Row[] {
    return cells.map((cell) => this.#read(cell)).filter((row) => row !== null);
  }

  /** The rows in the document; those that left it are forgotten. */
  live(): Row[] {
    for (const cell of this.#rows.keys()) if (!cell.isConnected) this.#rows.delete(cell);
    return [...this.#rows.values()];
  }

  /** Cells may get other tweets from now on, unseen. */
  forget(): void {
    this.#rows.clear();
  }

  of(cells: Iterable<Element>): Row[] {
    return [...cells].map((cell) => this.#rows.get(cell)).filter((row) => row !== undefined);
  }

  #read(cell: Element): Row | null {
    const reading = cell.isConnected ? this.#tryRead(cell) : SKIP;
    if (reading.state === "ok") return this.#keep(cell, reading);
    if (this.#rows.delete(cell)) this.#onLost(cell);
    return null;
  }

  /** A cell that cannot be read is left as it is; the others are not its concern. */
  #tryRead(cell: Element): Reading {
    try {
      return this.#site.readCell(cell);
    } catch (error) {
      console.warn("academic-bubble: a cell could not be read", error);
      return SKIP;
    }
  }

  #keep(cell: Element, reading: ReadTweet): Row {
    const { tweet, isFocused } = reading;
    const known = this.#rows.get(cell);
    const key = keyOf(tweet);
    const isSame = known?.tweet.id === tweet.id;
    if (isSame && known.key === key && known.isFocused === isFocused) return known;
    // While a longer text is judged, what is known of the shorter one stays.
    const verdict = this.#store.get(key) ?? (isSame ? known.verdict : null);
    const { likedBy, repliesTo } = reading;
    const shown = { tweet, isFocused, likedBy, repliesTo };
    const row = { ...shown, cell, key, verdict, decision: null, painted: "" };
    this.#rows.set(cell, row);
    return row;
  }
}
