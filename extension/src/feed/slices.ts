// Work in short slices, so that scrolling never waits for us.
const SLICE_MS = 8;

export class SlicedQueue<T> {
  readonly #work: (items: T[]) => void;
  readonly #waiting = new Set<T>();
  #isScheduled = false;

  /** `work` gets a few items at a time. */
  constructor(work: (items: T[]) => void) {
    this.#work = work;
  }

  /** Does what fits into one slice at once, and the rest in later turns of the event loop. */
  add(items: Iterable<T>): void {
    for (const item of items) this.#waiting.add(item);
    if (!this.#isScheduled) this.#run();
  }

  #run(): void {
    this.#isScheduled = false;
    const until = performance.now() + SLICE_MS;
    while (this.#waiting.size > 0 && performance.now() < until) this.#work(this.#takeFew());
    if (this.#waiting.size === 0) return;
    this.#isScheduled = true;
    setTimeout(() => this.#run());
  }

  #takeFew(): T[] {
    const few = [...this.#waiting].slice(0, 8);
    for (const item of few) this.#waiting.delete(item);
    return few;
  }
}
