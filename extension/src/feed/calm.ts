// When a row may become smaller without moving what is being read. A row above what is seen would
// pull everything under it up, and so would one that passes the upper edge while the list still
// lays itself out anew: nothing that is seen becomes smaller while the page scrolls.

/** So long after the last scroll event the page is at rest. */
const REST_MS = 120;

export class Calm {
  readonly #onRest: (cells: Element[]) => void;
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastScroll = 0;

  /** `onRest` gets the cells that had to wait, whenever scrolling has come to rest. */
  constructor(onRest: (cells: Element[]) => void) {
    this.#onRest = onRest;
    addEventListener("scroll", this.#noteScroll, { passive: true });
  }

  /** Else the cell is kept in mind until the page is at rest. */
  mayShrink(cell: Element): boolean {
    const edge = this.#timer ? innerHeight : 0;
    const isCalm = cell.getBoundingClientRect().top >= edge && !holdsFocus(cell);
    if (!isCalm) this.#waiting.add(cell);
    return isCalm;
  }

  stop(): void {
    removeEventListener("scroll", this.#noteScroll);
    clearTimeout(this.#timer);
  }

  /** Called for every frame of a scroll: one timer looks later whether it was the last. */
  readonly #noteScroll = (): void => {
    this.#lastScroll = performance.now();
    this.#timer ??= setTimeout(() => this.#look(), REST_MS);
  };

  #look(): void {
    const left = this.#lastScroll + REST_MS - performance.now();
    this.#timer = left > 0 ? setTimeout(() => this.#look(), left) : undefined;
    if (this.#timer) return;
    const cells = [...this.#waiting];
    this.#waiting.clear();
    if (cells.length > 0) this.#onRest(cells);
  }
}

/** The keyboard's place must not vanish. */
const holdsFocus = (cell: Element): boolean => cell.contains(document.activeElement);
