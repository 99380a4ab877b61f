// Sites change pages without a reload. History belongs to the page's world, so what is watched is
// the address: at navigation events where the browser has them, and whenever the page changes.

interface NavigationLike {
  addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void;
}

export class Route {
  readonly #onChange: (path: string, before: string | null) => void;
  #path: string | null = null;

  /** `onChange` gets the new path and the one before it, null at the start. */
  constructor(onChange: (path: string, before: string | null) => void, signal: AbortSignal) {
    this.#onChange = onChange;
    const check = () => this.check();
    addEventListener("popstate", check, { signal });
    const { navigation } = globalThis as { navigation?: NavigationLike };
    navigation?.addEventListener("currententrychange", check, { signal });
  }

  /** Cheap enough to be called for every batch of mutations. */
  check(): void {
    if (location.pathname === this.#path) return;
    const before = this.#path;
    this.#path = location.pathname;
    this.#onChange(this.#path, before);
  }
}
