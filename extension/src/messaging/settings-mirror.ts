// Keeps the host's settings in storage.local, where pages and content scripts follow them.
import type { Settings, SettingsReply } from "./protocol.gen";

export interface Mirror {
  read: () => Promise<Settings | undefined>;
  write: (settings: Settings) => Promise<void>;
}

export class SettingsMirror {
  readonly #mirror: Mirror;
  readonly #fetch: () => Promise<SettingsReply>;
  #fetching: Promise<void> | null = null;

  constructor(mirror: Mirror, fetch: () => Promise<SettingsReply>) {
    this.#mirror = mirror;
    this.#fetch = fetch;
  }

  /** Fetches the settings again when the host's are others than those kept. */
  async follow(revision: number): Promise<void> {
    const kept = await this.#mirror.read();
    if (kept?.revision === revision) return;
    await this.refresh();
    // A request that was under way already may have been answered before the change.
    const now = await this.#mirror.read();
    if (now && now.revision < revision) await this.refresh();
  }

  /** Fetches the settings; several calls at once make one request. */
  refresh(): Promise<void> {
    this.#fetching ??= this.#fetch()
      .then(({ settings }) => this.#mirror.write(settings))
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }

  keep(settings: Settings): Promise<void> {
    return this.#mirror.write(settings);
  }
}
