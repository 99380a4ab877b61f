// What is to be deleted unless that is taken back. Until it is done it lies in storage.local, and a
// page that still offers to take it back holds a lock of the same name: once nobody holds it any
// more, be the page closed or the browser killed, the background does what is left.
import type { DataKind } from "./protocol.gen";
import type { HostReply, HostRequest, Result } from "./runtime";

/** What was kept goes when one of these settings is switched off. */
export const DELETING = ["keep_corrected_text", "keep_recent"] as const;

/** A kind of data that goes, or what a setting has kept. */
export type Leaving = DataKind | (typeof DELETING)[number];

const PREFIX = "leaving:";

/** Where it lies in storage, and the name of its lock. */
export const keyOf = (name: Leaving): string => `${PREFIX}${name}`;

const isLeaving = (key: string): boolean => key.startsWith(PREFIX);

export function requestFor(name: Leaving): HostRequest {
  const setting = DELETING.find((one) => one === name);
  if (setting) return { type: "change_settings", change: { [setting]: false }, reset: false };
  return { type: "delete_data", what: [name as DataKind] };
}

/** What is needed of `browser.storage.local`. */
export interface Storage {
  get: (key: string | null) => Promise<Record<string, unknown>>;
  remove: (key: string) => Promise<void>;
}

export class Deletions {
  readonly #storage: Storage;
  readonly #locks: Pick<LockManager, "request">;
  readonly #ask: (request: HostRequest) => Promise<Result<HostReply>>;

  constructor(
    storage: Storage,
    locks: Pick<LockManager, "request">,
    ask: (request: HostRequest) => Promise<Result<HostReply>>,
  ) {
    this.#storage = storage;
    this.#locks = locks;
    this.#ask = ask;
  }

  /** Does all that is left, as far as nobody may take it back any more. */
  async finish(): Promise<void> {
    await this.finishThese(Object.keys(await this.#storage.get(null)));
  }

  async finishThese(keys: readonly string[]): Promise<void> {
    await Promise.all(keys.filter(isLeaving).map((key) => this.#finishOne(key)));
  }

  async #finishOne(key: string): Promise<void> {
    await this.#locks.request(key, async () => {
      const { [key]: isLeft } = await this.#storage.get(key);
      if (!isLeft) return;
      const { ok } = await this.#ask(requestFor(key.slice(PREFIX.length) as Leaving));
      // What the host could not do now it is asked for when it comes back.
      if (ok) await this.#storage.remove(key);
    });
  }
}
