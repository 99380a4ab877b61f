import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakePort } from "../testing/fake-port";
import { HostPort, type HostError } from "./host-port";

describe("HostPort", () => {
  let native: FakePort;
  let port: HostPort;
  const onEnd = vi.fn();
  const onTimeout = vi.fn();
  const onChanged = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    native = new FakePort();
    port = new HostPort(native, { onEnd, onTimeout, onChanged });
  });

  const code = (failing: Promise<unknown>) =>
    failing.then(
      () => "answered",
      (error: unknown) => (error as HostError).failure.code,
    );

  it("pairs replies with requests by id, in any order", async () => {
    const first = port.request({ type: "status" }, 100);
    const second = port.request({ type: "status" }, 100);
    const [one, two] = native.sent;
    native.reply({ type: "status_reply", id: two!.id, mark: "second" });
    native.reply({ type: "status_reply", id: one!.id, mark: "first" });
    await expect(first).resolves.toMatchObject({ mark: "first" });
    await expect(second).resolves.toMatchObject({ mark: "second" });
  });

  it("rejects with the host's own error", async () => {
    const request = port.request({ type: "classify" }, 100);
    const error = { code: "model_missing", message: "No model." };
    native.reply({ type: "error", id: native.sent[0]!.id, error });
    expect(await code(request)).toBe("model_missing");
  });

  it("settles a request that is never answered, and says that the host hangs", async () => {
    const request = code(port.request({ type: "status" }, 100));
    vi.advanceTimersByTime(100);
    expect(await request).toBe("host_timeout");
    expect(onTimeout).toHaveBeenCalledOnce();
    native.reply({ type: "status_reply", id: native.sent[0]!.id });
  });

  it("settles everything that waits when the port ends, and refuses what comes later", async () => {
    const waiting = [1, 2, 3].map(() => code(port.request({ type: "classify" }, 1_000)));
    native.end(null);
    expect(await Promise.all(waiting)).toEqual(["host_gone", "host_gone", "host_gone"]);
    expect(await code(port.request({ type: "status" }, 100))).toBe("host_gone");
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(null);
    vi.advanceTimersByTime(2_000);
    expect(onTimeout).not.toHaveBeenCalled();
  });

  it("remembers an error that belongs to no request", () => {
    native.reply({ type: "error", id: null, error: { code: "forbidden_caller", message: "" } });
    native.end("Native host has exited.");
    expect(onEnd).toHaveBeenCalledWith("forbidden_caller");
  });

  it("passes on what the host tells unasked, which settles nothing", async () => {
    const request = code(port.request({ type: "status" }, 100));
    native.reply({ type: "changed", settings_revision: 7 });
    expect(onChanged).toHaveBeenCalledExactlyOnceWith(7);
    native.reply({ type: "status_reply", id: native.sent[0]!.id });
    expect(await request).toBe("answered");
  });

  it("ignores what is no reply", async () => {
    const request = code(port.request({ type: "status" }, 100));
    for (const message of [null, 7, "x", {}, { id: 99, type: "status_reply" }])
      native.reply(message);
    port.close();
    expect(await request).toBe("host_gone");
    expect(native.isOpen).toBe(false);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
