import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakePort } from "../testing/fake-port";
import { HostConnection } from "./connection";
import type { Connection } from "./runtime";

const CHROMIUM = {
  absent: "Specified native messaging host not found.",
  forbidden: "Access to the specified native messaging host is forbidden.",
  exited: "Native host has exited.",
  garbled: "Error when communicating with the native messaging host.",
};
const FIREFOX = { absent: "No such native application io.academicbubble.host", crashed: null };

describe("HostConnection", () => {
  let ports: FakePort[];
  let states: Connection[];
  let host: HostConnection;
  const onHello = vi.fn();
  const onRevision = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    ports = [];
    states = [];
    const connect = () => {
      const port = new FakePort();
      ports.push(port);
      return port;
    };
    const reasonOf = (port: unknown) => (port as FakePort).reason;
    const browser = { connect, reasonOf, client: "chrome/156 extension/0.1.0" };
    const onChange = (state: Connection) => states.push(state);
    host = new HostConnection(browser, { onChange, onHello, onRevision });
  });

  const state = () => host.current.state;
  const last = () => ports.at(-1)!;
  const attempt = (type: "classify" | "status" = "status") =>
    host.request<{ mark?: string }>({ type }).catch((error: unknown) => error);

  async function connect(changes = {}): Promise<void> {
    const done = host.reconnect();
    last().answerHello(changes);
    await done;
  }

  it("greets first, with its protocol range and its name", async () => {
    await connect();
    expect(last().sent[0]).toMatchObject({
      type: "hello",
      protocol: { min: 1, max: 1 },
      client: "chrome/156 extension/0.1.0",
    });
    expect(states.map((one) => one.state)).toEqual(["connecting", "connected"]);
    expect(host.current.hostVersion).toBe("0.1.0");
    expect(onHello).toHaveBeenCalledOnce();
  });

  it("connects on demand, once for many requests", async () => {
    const requests = [attempt(), attempt()];
    expect(ports).toHaveLength(1);
    last().answerHello();
    await vi.waitFor(() => expect(last().sent).toHaveLength(3));
    for (const { id } of last().sent.slice(1))
      last().reply({ type: "status_reply", id, mark: "yes" });
    expect(await Promise.all(requests)).toEqual([
      expect.objectContaining({ mark: "yes" }),
      expect.objectContaining({ mark: "yes" }),
    ]);
  });

  it.each([
    ["not_installed", CHROMIUM.absent],
    ["not_permitted", CHROMIUM.forbidden],
    ["crashed", CHROMIUM.exited],
    ["crashed", CHROMIUM.garbled],
    ["not_installed", FIREFOX.absent],
    ["crashed", FIREFOX.crashed],
  ])("is %s when the browser says: %s", async (expected, reason) => {
    const done = host.reconnect();
    last().end(reason);
    await done;
    expect(state()).toBe(expected);
  });

  it("is not permitted when the host refuses its caller", async () => {
    const done = host.reconnect();
    last().reply({ type: "error", id: null, error: { code: "forbidden_caller", message: "" } });
    last().end(CHROMIUM.exited);
    await done;
    expect(state()).toBe("not_permitted");
  });

  it("is incompatible when there is no common protocol, whichever side finds it", async () => {
    await connect({ protocol: 2 });
    expect(state()).toBe("incompatible");
    const done = host.reconnect();
    const error = { code: "incompatible_protocol", message: "" };
    last().reply({ type: "error", id: last().sent[0]!.id, error });
    await done;
    expect(state()).toBe("incompatible");
    expect(last().isOpen).toBe(false);
  });

  it("knows that the model is missing, at hello or later, and when it is back", async () => {
    await connect({ model: { id: null, state: "missing" } });
    expect(state()).toBe("model_unavailable");
    await connect();
    const judged = attempt("classify");
    await vi.waitFor(() => expect(last().sent).toHaveLength(2));
    const error = { code: "model_damaged", message: "Reinstall." };
    last().reply({ type: "error", id: last().sent[1]!.id, error });
    expect(await judged).toMatchObject({ failure: error });
    expect(state()).toBe("model_unavailable");
    const again = attempt("classify");
    await vi.waitFor(() => expect(last().sent).toHaveLength(3));
    last().reply({ type: "classify_reply", id: last().sent[2]!.id, verdicts: [{ model: "m-1" }] });
    await again;
    expect(host.current).toMatchObject({ state: "connected", modelId: "m-1" });
  });

  it("settles what waits when the host dies, and comes back by itself", async () => {
    await connect();
    const waiting = attempt();
    await vi.waitFor(() => expect(last().sent).toHaveLength(2));
    last().end(CHROMIUM.exited);
    expect(await waiting).toMatchObject({ failure: { code: "host_gone" } });
    expect(state()).toBe("crashed");
    await vi.advanceTimersByTimeAsync(500);
    expect(ports).toHaveLength(2);
    last().answerHello();
    await vi.waitFor(() => expect(state()).toBe("connected"));
  });

  it("waits longer after each failure, and longer still for a host never seen", async () => {
    const done = host.reconnect();
    last().end(CHROMIUM.absent);
    await done;
    await vi.advanceTimersByTimeAsync(9_999);
    expect(ports).toHaveLength(1);
    expect(await attempt()).toMatchObject({ failure: { code: "host_unreachable" } });
    expect(ports).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ports).toHaveLength(2);
    last().end(CHROMIUM.absent);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(ports).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(ports).toHaveLength(3);
  });

  it("tries at once when asked to", async () => {
    const done = host.reconnect();
    last().end(CHROMIUM.absent);
    await done;
    await connect();
    expect(state()).toBe("connected");
  });

  it("drops a host that hangs, at hello and later", async () => {
    const done = host.reconnect();
    await vi.advanceTimersByTimeAsync(10_000);
    await done;
    expect(state()).toBe("crashed");
    expect(ports[0]!.isOpen).toBe(false);
    await connect();
    const hanging = attempt();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await hanging).toMatchObject({ failure: { code: "host_timeout" } });
    expect(state()).toBe("crashed");
  });
});
