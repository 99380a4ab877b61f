// When a row may become smaller without moving what is being read. A row above what is seen would
// pull everything under it up, and so would one that passes the upper edge while the list still
// lays itself out anew: while the page scrolls nothing becomes smaller that is seen, or soon will be.

/** So long after the last scroll event the page is at rest. */
const REST_MS = 120;

/** So many frames the list may take to lay itself out anew, after the one that waits for ours. */
const FRAMES_AHEAD = 4;

export class Calm {
  readonly #onRest: (cells: Element[]) => void;
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;
  #lastScroll = 0;
  #lastY = scrollY;
  /** Pixels the page moves with a scroll event, as last measured. */
  #step = 0;
  /** Scroll events since then. */
  #unmeasured = 0;

  /** `onRest` gets the cells that had to wait, whenever scrolling has come to rest. */
  constructor(onRest: (cells: Element[]) => void) {
    this.#onRest = onRest;
    addEventListener("scroll", this.#noteScroll, { passive: true });
  }

  /** Else the cell is kept in mind until the page is at rest. */
  mayShrink(cell: Element): boolean {
    const { top } = cell.getBoundingClientRect();
    this.#measure();
    const edge = this.#isMoving ? innerHeight + FRAMES_AHEAD * this.#step : 0;
    const isCalm = top >= edge && !holdsFocus(cell);
    if (!isCalm) this.#waiting.add(cell);
    return isCalm;
  }

  stop(): void {
    removeEventListener("scroll", this.#noteScroll);
    clearTimeout(this.#timer);
    this.#isMoving = false;
  }

  /** Called for every frame of a scroll: one timer looks later whether it was the last. */
  readonly #noteScroll = (): void => {
    this.#lastScroll = performance.now();
    this.#unmeasured += 1;
    if (this.#isMoving) return;
    this.#isMoving = true;
    this.#lookIn(REST_MS);
  };

  /** Only where the page is laid out anyway: elsewhere it would be for the answer alone. */
  #measure(): void {
    if (this.#unmeasured === 0) return;
    this.#step = Math.abs(scrollY - this.#lastY) / this.#unmeasured;
    this.#lastY = scrollY;
    this.#unmeasured = 0;
  }

  #lookIn(ms: number): void {
    this.#timer = setTimeout(() => this.#look(), ms);
  }

  /** On a busy machine frames come late: only a frame that brings no scroll event shows rest. */
  #look(): void {
    const last = this.#lastScroll;
    const left = last + REST_MS - performance.now();
    if (left > 0) return this.#lookIn(left);
    requestAnimationFrame(() => requestAnimationFrame(() => this.#settle(last)));
  }

  #settle(last: number): void {
    if (!this.#isMoving) return;
    if (last !== this.#lastScroll) return this.#lookIn(REST_MS);
    this.#isMoving = false;
    const cells = [...this.#waiting];
    this.#waiting.clear();
    if (cells.length > 0) this.#onRest(cells);
  }
}

/** The keyboard's place must not vanish. */
const holdsFocus = (cell: Element): boolean => cell.contains(document.activeElement);
