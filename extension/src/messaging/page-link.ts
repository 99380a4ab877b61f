// A content script's line to the background. It ends when the extension is reloaded or removed:
// the script in an open page then has nobody to talk to, and must clean up and stop.
import { browser } from "wxt/browser";
import type { HostCalls, PageCounts, Result, ToBackground } from "./runtime";

export class PageLink {
  readonly #ended = new AbortController();
  #port: ReturnType<typeof browser.runtime.connect> | null = null;

  constructor() {
    this.#holdPort();
  }

  /** Aborted once the extension is gone from this page. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  end(): void {
    this.#ended.abort();
    if (isOrphan()) return;
    this.#port?.disconnect();
  }

  ask<C extends keyof HostCalls>(
    request: HostCalls[C]["request"] & { type: C },
  ): Promise<Result<HostCalls[C]["reply"]>> {
    return this.#send<HostCalls[C]["reply"]>({ to: "host", request });
  }

  async reportCounts(counts: PageCounts): Promise<void> {
    await this.#send({ to: "background", do: "report_counts", counts });
  }

  async openSettings(): Promise<void> {
    await this.#send({ to: "background", do: "open_settings" });
  }

  async #send<V>(message: ToBackground): Promise<Result<V>> {
    if (this.#checkEnd()) return NOBODY;
    this.#holdPort();
    try {
      const reply = await browser.runtime.sendMessage<ToBackground, Result<V> | undefined>(message);
      return reply ?? NOBODY;
    } catch (error) {
      if (!this.#checkEnd()) console.warn("academic-bubble: the background did not answer", error);
      return NOBODY;
    }
  }

  #holdPort(): void {
    if (this.#port) return;
    const port = browser.runtime.connect({ name: "page" });
    this.#port = port;
    port.onDisconnect.addListener(() => {
      // The background may only sleep: the next message wakes it.
      this.#port = null;
      this.#checkEnd();
    });
  }

  #checkEnd(): boolean {
    if (isOrphan()) this.#ended.abort();
    return this.#ended.signal.aborted;
  }
}

const NOBODY = {
  ok: false,
  error: { code: "no_background", message: "The extension does not answer." },
} as const;

const isOrphan = (): boolean =>
  (browser.runtime as typeof browser.runtime | undefined)?.id === undefined;
