// The connection to the host: one port, greeted first, made again after a failure.
import { Backoff } from "./backoff";
import { TIMEOUT_MS } from "./calls";
import { stateAfter, type FailedState } from "./disconnect";
import { HostError, HostPort, type NativePort } from "./host-port";
import type { HelloReply, HelloRequest } from "./protocol.gen";
import type { Connection, HostCalls } from "./runtime";

export const PROTOCOL = { min: 1, max: 1 };
const HELLO_TIMEOUT = 10_000;
const GET_SETTINGS_TIMEOUT = 5_000;
const REFUSAL = "incompatible_protocol";
const MODEL_CODES = new Set(["model_missing", "model_damaged"]);

export interface ConnectionEvents {
  onChange: (connection: Connection) => void;
  onHello: (reply: HelloReply) => void;
  /** The host tells unasked that its settings, or what its verdicts rest on, are others now. */
  onRevision: (revision: number) => void;
}

export interface NativeBrowser {
  connect: () => NativePort;
  /** Why `port` ended, in the browser's words; null when it does not say. */
  reasonOf: (port: NativePort) => string | null;
  /** For the host's log, such as "chrome/156 extension/0.1.0". */
  client: string;
}

interface Request {
  type: keyof HostCalls | "get_settings";
}

export class HostConnection {
  readonly #browser: NativeBrowser;
  readonly #events: ConnectionEvents;
  readonly #backoff: Backoff;
  readonly #protocol: typeof PROTOCOL;
  #port: HostPort | null = null;
  #greeting: Promise<HostPort> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wasEverConnected = false;
  #current: Connection = { state: "connecting", hostVersion: null, modelId: null, since: 0 };

  constructor(
    browser: NativeBrowser,
    events: ConnectionEvents,
    backoff = new Backoff(),
    protocol = PROTOCOL,
  ) {
    this.#browser = browser;
    this.#events = events;
    this.#backoff = backoff;
    this.#protocol = protocol;
  }

  get current(): Connection {
    return this.#current;
  }

  /**
   * Asks the host, connecting first where needed.
   * @throws HostError
   */
  async request<R>(request: Request): Promise<R> {
    const port = await this.#connected();
    try {
      const reply = await port.request<R>(request, timeoutOf(request));
      if (request.type === "classify" && port === this.#port) this.#noteModel(reply);
      return reply;
    } catch (error) {
      const isModel = error instanceof HostError && MODEL_CODES.has(error.failure.code);
      if (isModel) this.#set("model_unavailable");
      throw error;
    }
  }

  /** Drops what is there and tries at once. */
  async reconnect(): Promise<void> {
    this.#drop();
    this.#backoff.reset();
    await this.#connected().catch((error: unknown) => {
      // The state says what went wrong; only errors that are not the host's are unexpected.
      if (!(error instanceof HostError)) throw error;
    });
  }

  #connected(): Promise<HostPort> {
    if (this.#greeting) return this.#greeting;
    if (!this.#backoff.isDue) return Promise.reject(notReachable(this.#current));
    clearTimeout(this.#retry);
    this.#greeting = this.#greet();
    return this.#greeting;
  }

  async #greet(): Promise<HostPort> {
    this.#set("connecting");
    const port = this.#open();
    this.#port = port;
    try {
      this.#welcome(await this.#sayHello(port));
      return port;
    } catch (error) {
      const code = error instanceof HostError ? error.failure.code : "";
      // When the port ended by itself, its state is known already.
      if (port === this.#port) this.#fail(code === REFUSAL ? "incompatible" : "crashed");
      throw error;
    }
  }

  #open(): HostPort {
    const native = this.#browser.connect();
    const port: HostPort = new HostPort(native, {
      onEnd: (code) => {
        const reason = this.#browser.reasonOf(native);
        if (port === this.#port) this.#fail(stateAfter(reason, code));
      },
      onChanged: (revision) => this.#events.onRevision(revision),
      onTimeout: () => {
        if (port === this.#port) this.#fail("crashed");
      },
    });
    return port;
  }

  async #sayHello(port: HostPort): Promise<HelloReply> {
    const { client } = this.#browser;
    const hello = { type: "hello", protocol: this.#protocol, client } as const;
    const reply = await port.request<HelloReply>(
      hello satisfies Omit<HelloRequest, "id">,
      HELLO_TIMEOUT,
    );
    const { min, max } = this.#protocol;
    if (reply.protocol >= min && reply.protocol <= max) return reply;
    throw new HostError({ code: REFUSAL, message: "No common protocol." });
  }

  #welcome(reply: HelloReply): void {
    this.#wasEverConnected = true;
    this.#backoff.reset();
    const canJudge = reply.model.state === "loading" || reply.model.state === "ready";
    const facts = { hostVersion: reply.host_version, modelId: reply.model.id };
    this.#set(canJudge ? "connected" : "model_unavailable", facts);
    this.#events.onHello(reply);
  }

  /** The model's id is known only once it is loaded; the first verdicts carry it. */
  #noteModel(reply: unknown): void {
    const { verdicts } = reply as { verdicts: { model?: string }[] };
    const modelId = verdicts.find(({ model }) => model)?.model ?? this.#current.modelId;
    const isNews = this.#current.state !== "connected" || modelId !== this.#current.modelId;
    if (isNews) this.#set("connected", { modelId });
  }

  #fail(state: FailedState): void {
    this.#drop();
    const wait = this.#backoff.fail(this.#wasEverConnected);
    this.#set(state);
    this.#retry = setTimeout(() => void this.#connected().catch(() => undefined), wait);
  }

  #drop(): void {
    clearTimeout(this.#retry);
    const port = this.#port;
    this.#port = null;
    this.#greeting = null;
    port?.close();
  }

  #set(state: Connection["state"], facts: Partial<Connection> = {}): void {
    const since = state === this.#current.state ? this.#current.since : Date.now();
    this.#current = { ...this.#current, ...facts, state, since };
    this.#events.onChange(this.#current);
  }
}

function notReachable({ state }: Connection): HostError {
  return new HostError({
    code: "host_unreachable",
    message: `The host is not reachable: ${state}.`,
  });
}

const timeoutOf = ({ type }: Request): number =>
  type === "get_settings" ? GET_SETTINGS_TIMEOUT : TIMEOUT_MS[type];
