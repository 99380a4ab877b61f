import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { FakePort } from "../testing/fake-port";
import { PageLink } from "./page-link";

const REQUEST = { type: "classify" as const, tweets: [] };

describe("PageLink", () => {
  let link: PageLink;
  let ports: FakePort[];

  beforeEach(() => {
    vi.useFakeTimers();
    fakeBrowser.runtime.id = "ownid";
    ports = [];
    vi.spyOn(browser.runtime, "connect").mockImplementation(() => {
      ports.push(new FakePort());
      return ports.at(-1) as never;
    });
    link = new PageLink();
    return () => link.end();
  });

  it("asks the background, and gives each question its own answer", async () => {
    const [first, second] = [link.ask(REQUEST), link.ask(REQUEST)];
    const [port] = ports;
    expect(port?.sent.map(({ message }) => message)).toEqual([
      { to: "host", request: REQUEST },
      { to: "host", request: REQUEST },
    ]);
    port?.reply({ id: port.sent[1]?.id, reply: { ok: true, value: "b" } });
    port?.reply({ id: port.sent[0]?.id, reply: { ok: true, value: "a" } });
    expect(await first).toEqual({ ok: true, value: "a" });
    expect(await second).toEqual({ ok: true, value: "b" });
    expect(ports).toHaveLength(1);
  });

  it("gets a failure where the background has no answer", async () => {
    const asked = link.ask(REQUEST);
    ports[0]?.reply({ id: ports[0].sent[0]?.id, reply: null });
    expect(await asked).toMatchObject({ ok: false });
  });

  it("gets a failure where the background falls asleep, and wakes it with the next question", async () => {
    const asked = link.ask(REQUEST);
    ports[0]?.end(null);
    expect(await asked).toMatchObject({ ok: false });
    const again = link.ask(REQUEST);
    ports[1]?.reply({ id: ports[1].sent[0]?.id, reply: { ok: true, value: "a" } });
    expect(await again).toEqual({ ok: true, value: "a" });
    expect(link.signal.aborted).toBe(false);
  });

  it("gets a failure, never an exception, where nobody can be asked", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
    vi.spyOn(browser.runtime, "connect").mockImplementation(() => {
      throw new Error("Receiving end does not exist.");
    });
    expect(await link.ask(REQUEST)).toMatchObject({ ok: false });
    expect(warn).toHaveBeenCalledOnce();
    expect(link.signal.aborted).toBe(false);
  });

  it("hangs up when it ends, and leaves nobody waiting", async () => {
    const asked = link.ask(REQUEST);
    link.end();
    expect(await asked).toMatchObject({ ok: false });
    expect(ports[0]?.isOpen).toBe(false);
  });

  it("ends by itself soon after the extension is gone", () => {
    fakeBrowser.runtime.id = undefined as never;
    vi.advanceTimersByTime(1_000);
    expect(link.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends at once where the extension is missed, and sends nothing then", async () => {
    fakeBrowser.runtime.id = undefined as never;
    expect(await link.ask(REQUEST)).toMatchObject({ ok: false });
    expect(ports).toEqual([]);
    expect(link.signal.aborted).toBe(true);
  });
});
