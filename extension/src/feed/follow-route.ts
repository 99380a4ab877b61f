// Sites change pages without a reload. History belongs to the page's world, so what is watched is
// the address: by navigation events or, where the browser has none, whenever the page changes.

interface NavigationLike {
  addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void;
}

export class Route {
  readonly #onChange: (path: string, before: string | null) => void;
  readonly #navigation = (globalThis as { navigation?: NavigationLike }).navigation;
  #path: string | null = null;

  /** `onChange` gets the new path and the one before it, null at the start. */
  constructor(onChange: (path: string, before: string | null) => void, signal: AbortSignal) {
    this.#onChange = onChange;
    const look = () => this.#look();
    addEventListener("popstate", look, { signal });
    this.#navigation?.addEventListener("currententrychange", look, { signal });
  }

  /** To be called at the start and for every batch of mutations. */
  check(): void {
    // The address belongs to the page's world: asking for it so often would cost more than it looks.
    if (!this.#navigation || this.#path === null) this.#look();
  }

  #look(): void {
    if (location.pathname === this.#path) return;
    const before = this.#path;
    this.#path = location.pathname;
    this.#onChange(this.#path, before);
  }
}
