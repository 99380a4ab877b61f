/** Waiting times between attempts to reach the host: doubling, capped, slower for a host never seen. */
export class Backoff {
  #attempts = 0;
  #notBefore = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Notes a failure; the milliseconds to wait before trying again. */
  fail(wasEverConnected: boolean): number {
    const [first, longest] = wasEverConnected ? [500, 60_000] : [10_000, 300_000];
    const wait = Math.min(first * 2 ** this.#attempts, longest);
    this.#attempts += 1;
    this.#notBefore = this.now() + wait;
    return wait;
  }

  get isDue(): boolean {
    return this.now() >= this.#notBefore;
  }

  reset(): void {
    this.#attempts = 0;
    this.#notBefore = 0;
  }
}
