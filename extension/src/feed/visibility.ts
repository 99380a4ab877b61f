// Which cells are near what is seen, and which have come back into sight.

const TWO_SCREENS = "200% 0px";
/** Crossing any of these tells where a cell stands, also when it is taller than the screen. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Calls back with cells that come within two screens of what is seen. */
export class Nearness {
  readonly #observer: IntersectionObserver;

  constructor(onNear: (cells: Element[]) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const near = entries.filter(({ isIntersecting }) => isIntersecting);
        for (const { target } of near) this.#observer.unobserve(target);
        if (near.length > 0) onNear(near.map(({ target }) => target));
      },
      { rootMargin: TWO_SCREENS },
    );
  }

  await(cell: Element): void {
    this.#observer.observe(cell);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

/** Calls back once a cell that was above what is seen has come back down into it. */
export class ComingBack {
  readonly #observer: IntersectionObserver;

  constructor(onBack: (cells: Element[]) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const back = entries.filter(({ boundingClientRect }) => boundingClientRect.top >= 0);
        for (const { target } of back) this.#observer.unobserve(target);
        if (back.length > 0) onBack(back.map(({ target }) => target));
      },
      { threshold: STEPS },
    );
  }

  await(cell: Element): void {
    this.#observer.observe(cell);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
