// A content script's line to the background. A port that stays open costs the page's main thread
// much less than a message of its own for each request: see tests/bench/scrolling.py.
import { browser } from "wxt/browser";
import { isOrphan } from "./orphan";
import type { ToBackground } from "./runtime";

/** What goes through the port, and its answer; null where the background has none. */
export interface Asked {
  id: number;
  message: ToBackground;
}

export interface Answered {
  id: number;
  reply: unknown;
}

type Port = ReturnType<typeof browser.runtime.connect>;

export class Line {
  readonly #waiting = new Map<number, (reply: unknown) => void>();
  #port: Port | null = null;
  #lastId = 0;

  /**
   * The answer, or null if the background went away before it gave one. A background that has gone
   * to sleep is woken. Throws where the extension is gone.
   */
  async ask(message: ToBackground): Promise<unknown> {
    const port = (this.#port ??= this.#open());
    const id = (this.#lastId += 1);
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    port.postMessage({ id, message } satisfies Asked);
    return answer;
  }

  /** Whoever still waits gets null. */
  close(): void {
    if (!isOrphan()) this.#port?.disconnect();
    this.#forget();
  }

  #open(): Port {
    const port = browser.runtime.connect();
    port.onMessage.addListener(({ id, reply }: Answered) => {
      this.#waiting.get(id)?.(reply);
      this.#waiting.delete(id);
    });
    port.onDisconnect.addListener(() => this.#forget());
    return port;
  }

  #forget(): void {
    this.#port = null;
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
