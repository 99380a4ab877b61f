import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { PageLink } from "./page-link";

describe("PageLink", () => {
  let link: PageLink;

  beforeEach(() => {
    vi.useFakeTimers();
    fakeBrowser.runtime.id = "ownid";
    link = new PageLink();
    return () => link.end();
  });

  const send = () => vi.spyOn(fakeBrowser.runtime, "sendMessage");

  it("asks the background", async () => {
    const result = { ok: true, value: { type: "classify_reply" } };
    const sent = send().mockResolvedValue(result);
    expect(await link.ask({ type: "classify", tweets: [] })).toBe(result);
    expect(sent).toHaveBeenCalledWith({ to: "host", request: { type: "classify", tweets: [] } });
  });

  it("gets a failure, never an exception, where nobody answers", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
    send().mockResolvedValue(undefined);
    expect(await link.ask({ type: "classify", tweets: [] })).toMatchObject({ ok: false });
    send().mockRejectedValue(new Error("Receiving end does not exist."));
    expect(await link.ask({ type: "classify", tweets: [] })).toMatchObject({ ok: false });
    expect(warn).toHaveBeenCalledOnce();
    expect(link.signal.aborted).toBe(false);
  });

  it("ends by itself soon after the extension is gone", () => {
    fakeBrowser.runtime.id = undefined as never;
    vi.advanceTimersByTime(1_000);
    expect(link.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends at once where the extension is missed, and sends nothing then", async () => {
    fakeBrowser.runtime.id = undefined as never;
    const sent = send();
    expect(await link.ask({ type: "classify", tweets: [] })).toMatchObject({ ok: false });
    expect(sent).not.toHaveBeenCalled();
    expect(link.signal.aborted).toBe(true);
  });
});
