// Web Locks as the browser has them between our pages and the background, for exclusive requests.
export class FakeLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  request = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = this.#last.get(name) ?? Promise.resolve();
    const result = before.then(work);
    this.#last.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  };

  /** A page that holds the lock goes away, and all that it was about to do with it. */
  release(name: string): void {
    this.#last.delete(name);
  }
}
