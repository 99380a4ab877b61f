// One native port: numbers requests, pairs replies with them, and settles all of them at its end.
import type { ChangedNotice, ErrorReply, Failure } from "./protocol.gen";

/** What is needed of `browser.runtime.Port`. */
export interface NativePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** A request that brought no reply: the host's own error, or one of `HostFailureCode`. */
export class HostError extends Error {
  override name = "HostError";
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

interface Waiting {
  resolve: (reply: unknown) => void;
  reject: (error: HostError) => void;
  timer: ReturnType<typeof setTimeout>;
}

export interface HostPortEvents {
  /** The port ended; `code` is that of the last error the host sent without a request's id. */
  onEnd: (code: string | null) => void;
  /** A request was not answered in time: the host hangs. */
  onTimeout: () => void;
  /** Unasked: something else than this port's requests changed what the host has stored. */
  onChanged: (revision: number) => void;
}

export class HostPort {
  readonly #port: NativePort;
  readonly #events: HostPortEvents;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #lastCode: string | null = null;
  #isOpen = true;

  constructor(port: NativePort, events: HostPortEvents) {
    this.#port = port;
    this.#events = events;
    port.onMessage.addListener((message) => this.#receive(message));
    port.onDisconnect.addListener(() => this.#end());
  }

  /**
   * Sends a request and waits for its reply.
   * @throws HostError with the host's code, or `host_gone` or `host_timeout`.
   */
  request<R>(message: { type: string }, timeoutMs: number): Promise<R> {
    if (!this.#isOpen) return Promise.reject(gone());
    const id = ++this.#lastId;
    const reply = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => this.#expire(id), timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
    });
    this.#port.postMessage({ ...message, id });
    return reply as Promise<R>;
  }

  /** Ends the port from this side; what waits is settled. */
  close(): void {
    if (!this.#isOpen) return;
    this.#port.disconnect();
    this.#settleAll();
  }

  #receive(message: unknown): void {
    if (typeof message !== "object" || message === null) return;
    const { id, type } = message as { id?: unknown; type?: unknown };
    if (typeof id !== "number") {
      if (type === "error") this.#lastCode = (message as ErrorReply).error.code;
      if (type === "changed") this.#events.onChanged((message as ChangedNotice).settings_revision);
      return;
    }
    const waiting = this.#take(id);
    if (type === "error") waiting?.reject(new HostError((message as ErrorReply).error));
    else waiting?.resolve(message);
  }

  #expire(id: number): void {
    this.#take(id)?.reject(new HostError({ code: "host_timeout", message: "No answer in time." }));
    this.#events.onTimeout();
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    if (waiting) clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    return waiting;
  }

  #end(): void {
    if (!this.#isOpen) return;
    this.#settleAll();
    this.#events.onEnd(this.#lastCode);
  }

  #settleAll(): void {
    this.#isOpen = false;
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(gone());
  }
}

const gone = () => new HostError({ code: "host_gone", message: "The host is not running." });
