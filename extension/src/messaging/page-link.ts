// A content script's line to the background. It ends when the extension is reloaded or removed:
// the script in an open page then has nobody to talk to, and must clean up and stop.
import { Line } from "./line";
import { isOrphan } from "./orphan";
import type { HostCalls, PageCounts, Result, ToBackground } from "./runtime";

/** No browser tells a script that its extension is gone (a port is not closed): it has to look. */
const WATCH_MS = 1_000;

export class PageLink {
  readonly #ended = new AbortController();
  readonly #line = new Line();
  readonly #watch = setInterval(() => this.checkEnd(), WATCH_MS);

  /** Aborted once the extension is gone from this page. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  end(): void {
    clearInterval(this.#watch);
    this.#line.close();
    this.#ended.abort();
  }

  /** Whether the end has come. To be asked before work that needs the extension. */
  checkEnd(): boolean {
    if (isOrphan()) this.end();
    return this.#ended.signal.aborted;
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
    if (this.checkEnd()) return NOBODY;
    try {
      const reply = (await this.#line.ask(message)) as Result<V> | null;
      return reply ?? NOBODY;
    } catch (error) {
      if (!this.checkEnd()) console.warn("academic-bubble: the background did not answer", error);
      return NOBODY;
    }
  }
}

const NOBODY = {
  ok: false,
  error: { code: "no_background", message: "The extension does not answer." },
} as const;
