// While the user pauses, the page is as if the mode were off.
import type { Settings } from "../messaging/protocol.gen";

/** The longest wait a timer takes, in milliseconds. */
const MAX_WAIT = 2 ** 31 - 1;

/** The end of a pause in milliseconds since the epoch; null when nothing is paused now. */
export function pausedUntil({ paused_until }: Settings, now = Date.now()): number | null {
  const end = paused_until === null ? NaN : Date.parse(paused_until);
  return end > now ? end : null;
}

export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly onEnd: () => void,
    signal: AbortSignal,
  ) {
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    // A timer sleeps with the machine.
    const check = () => document.hidden || this.#timer === undefined || this.onEnd();
    document.addEventListener("visibilitychange", check, { signal });
  }

  /** The settings as they are to be followed now; at the end of a pause `onEnd` is called. */
  apply(settings: Settings): Settings {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const end = pausedUntil(settings);
    if (end === null) return settings;
    this.#timer = setTimeout(this.onEnd, Math.min(end - Date.now() + 1, MAX_WAIT));
    return { ...settings, mode: "off" };
  }
}
