const TWO_SCREENS = "200% 0px";

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
