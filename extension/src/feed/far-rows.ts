// Rows that come far from what is seen are painted once, with their verdict, and not before it as
// well: every change between two of the page's own has the browser lay it out once more.

import { isPut } from "../ui/mark";

/** A screen away: nobody scrolls so far before the verdict comes. */
const FAR_SCREENS = 1;

/** The verdict lets itself be waited for, or there is no host. */
const LATE_MS = 150;

export class FarRows {
  readonly #onLate: (cells: Element[]) => void;
  readonly #waiting = new Set<Element>();
  #late: ReturnType<typeof setTimeout> | undefined;

  /** `onLate` gets the cells that have waited too long. */
  constructor(onLate: (cells: Element[]) => void) {
    this.#onLate = onLate;
  }

  /**
   * Whether the cell may wait; then it is kept in mind until it is late. One that was folded may
   * not: the page would take the height of the line for that of the new tweet.
   */
  await(cell: Element): boolean {
    if (isPut(cell) || !isFar(cell)) return false;
    this.#waiting.add(cell);
    this.#late ??= setTimeout(() => this.#giveUp(), LATE_MS);
    return true;
  }

  stop(): void {
    clearTimeout(this.#late);
  }

  #giveUp(): void {
    this.#late = undefined;
    const cells = [...this.#waiting];
    this.#waiting.clear();
    this.#onLate(cells);
  }
}

/** Asked when the page has just measured its rows: it costs no layout of its own. */
function isFar(cell: Element): boolean {
  const { top, bottom } = cell.getBoundingClientRect();
  const margin = FAR_SCREENS * innerHeight;
  return top > innerHeight + margin || bottom < -margin;
}
