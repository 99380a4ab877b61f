// The settings as shown: what the host confirmed, with the changes still under way on top. A change
// that fails is simply no longer on top, so rolling back needs no memory of earlier values.
import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Failure, Settings, SettingsReply } from "../messaging/protocol.gen";
import type { Result, SettingsPatch } from "../messaging/runtime";
import { applyPatch } from "./settings-patch";

export type SendChange = (patch: SettingsPatch, reset: boolean) => Promise<Result<SettingsReply>>;

export class OptimisticSettings {
  readonly #confirmed = signal<Settings | null>(null);
  readonly #pending = signal<readonly SettingsPatch[]>([]);
  readonly #send: SendChange;
  readonly #onFailure: (error: Failure) => void;

  /** Null until the first confirmed settings are known. */
  readonly shown: ReadonlySignal<Settings | null> = computed(() =>
    this.#pending.value.reduce<Settings | null>(
      (settings, patch) => settings && applyPatch(settings, patch),
      this.#confirmed.value,
    ),
  );

  constructor(send: SendChange, onFailure: (error: Failure) => void) {
    this.#send = send;
    this.#onFailure = onFailure;
  }

  /** Takes settings the host has stored. Older ones are ignored: news may arrive out of order. */
  confirm(settings: Settings): void {
    const known = this.#confirmed.peek();
    if (!known || settings.revision >= known.revision) this.#confirmed.value = settings;
  }

  /** Shows the change at once and sends it. Tells whether the host stored it. */
  async change(patch: SettingsPatch): Promise<boolean> {
    this.#pending.value = [...this.#pending.value, patch];
    const result = await this.#send(patch, false);
    if (result.ok) this.confirm(result.value.settings);
    this.#pending.value = this.#pending.value.filter((other) => other !== patch);
    return this.#settle(result);
  }

  /** Asks for the defaults, which only the host knows. */
  async reset(): Promise<boolean> {
    const result = await this.#send({}, true);
    if (result.ok) this.confirm(result.value.settings);
    return this.#settle(result);
  }

  #settle(result: Result<SettingsReply>): boolean {
    if (!result.ok) this.#onFailure(result.error);
    return result.ok;
  }
}
