import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { FakeLocks } from "../testing/fake-locks";
import { Deletions, keyOf } from "./leaving";
import type { HostReply, Result } from "./runtime";

const RULES = keyOf("rules");
const DONE: Result<HostReply> = { ok: true, value: {} as HostReply };
const AWAY: Result<HostReply> = { ok: false, error: { code: "host_gone", message: "Gone." } };

describe("what was to be deleted when its page went", () => {
  const ask = vi.fn<() => Promise<Result<HostReply>>>();
  let locks: FakeLocks;
  let deletions: Deletions;
  const left = async () => Object.keys(await browser.storage.local.get(null));

  beforeEach(() => {
    fakeBrowser.reset();
    ask.mockReset().mockResolvedValue(DONE);
    locks = new FakeLocks();
    deletions = new Deletions(browser.storage.local, locks as unknown as LockManager, ask);
  });

  it("is done by the background, and nothing else that is stored", async () => {
    await browser.storage.local.set({ [RULES]: true, [keyOf("keep_recent")]: true, keys: {} });
    await deletions.finish();
    expect(ask.mock.calls).toEqual([
      [{ type: "delete_data", what: ["rules"] }],
      [{ type: "change_settings", change: { keep_recent: false }, reset: false }],
    ]);
    expect(await left()).toEqual(["keys"]);
  });

  it("waits as long as a page offers to take it back", async () => {
    void locks.request(RULES, () => new Promise(() => undefined));
    await browser.storage.local.set({ [RULES]: true });
    const early = deletions.finish();
    await Promise.race([early, new Promise((resolve) => setTimeout(resolve, 20))]);
    expect(ask).not.toHaveBeenCalled();
    locks.release(RULES);
    await deletions.finish();
    expect(ask).toHaveBeenCalledOnce();
  });

  it("is left alone when it was taken back, or done, meanwhile", async () => {
    await browser.storage.local.set({ [RULES]: true });
    const page = locks.request(RULES, () => browser.storage.local.remove(RULES));
    await Promise.all([page, deletions.finishThese([RULES])]);
    expect(ask).not.toHaveBeenCalled();
  });

  it("is asked for again when the host was away", async () => {
    await browser.storage.local.set({ [RULES]: true });
    ask.mockResolvedValueOnce(AWAY);
    await deletions.finish();
    expect(await left()).toEqual([RULES]);
    await deletions.finish();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(await left()).toEqual([]);
  });
});
