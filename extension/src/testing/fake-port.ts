// A native port under the test's control.
import type { NativePort } from "../messaging/host-port";

interface Sent {
  type: string;
  id: number;
  [field: string]: unknown;
}

export class FakePort implements NativePort {
  readonly sent: Sent[] = [];
  isOpen = true;
  /** What the browser says about the port's end. */
  reason: string | null = null;
  readonly #onMessage: ((message: unknown) => void)[] = [];
  readonly #onDisconnect: (() => void)[] = [];

  readonly onMessage = {
    addListener: (l: (message: unknown) => void) => void this.#onMessage.push(l),
  };
  readonly onDisconnect = { addListener: (l: () => void) => void this.#onDisconnect.push(l) };

  postMessage(message: unknown): void {
    this.sent.push(message as Sent);
  }

  /** Like a browser: the side that disconnects hears nothing of it. */
  disconnect(): void {
    this.isOpen = false;
  }

  reply(message: unknown): void {
    for (const listener of this.#onMessage) listener(message);
  }

  /** The host goes away. */
  end(reason: string | null): void {
    this.isOpen = false;
    this.reason = reason;
    for (const listener of this.#onDisconnect) listener();
  }

  answerHello(changes: Record<string, unknown> = {}): void {
    const id = this.sent.find(({ type }) => type === "hello")?.id;
    this.reply({
      type: "hello_reply",
      id,
      protocol: 1,
      host_version: "0.1.0",
      features: [],
      model: { id: null, state: "loading" },
      settings_revision: 0,
      ...changes,
    });
  }
}
