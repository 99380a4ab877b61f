import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keyOf } from "../messaging/leaving";
import { FakeLocks } from "../testing/fake-locks";
import { deleteUnlessUndone, leaving } from "./deleting";
import { showToast, type Toast } from "./toasts";

vi.mock("./toasts", () => ({ showToast: vi.fn() }));

const RULES = keyOf("rules");

describe("a deletion that can be taken back", () => {
  const work = vi.fn<() => Promise<boolean>>();
  let locks: FakeLocks;
  const isStored = async () => RULES in (await browser.storage.local.get(null));
  /** The background, which waits for the lock. */
  const isFree = () => locks.request(RULES, () => Promise.resolve(true));

  function press(undo?: () => void): Toast {
    deleteUnlessUndone({ names: ["rules"], text: "Rules", work, ...(undo ? { undo } : {}) });
    return vi.mocked(showToast).mock.lastCall![0];
  }

  beforeEach(() => {
    fakeBrowser.reset();
    work.mockReset().mockResolvedValue(true);
    locks = new FakeLocks();
    Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  });

  it("lies in storage, under a lock, until it is decided", async () => {
    const toast = press();
    await vi.waitUntil(isStored);
    expect([...leaving.value]).toEqual(["rules"]);
    const background = isFree();
    await Promise.race([background, new Promise((resolve) => setTimeout(resolve, 20))]);
    expect(work).not.toHaveBeenCalled();
    toast.done!();
    await background;
    expect(work).toHaveBeenCalledOnce();
    expect(await isStored()).toBe(false);
    await vi.waitUntil(() => leaving.value.size === 0);
  });

  it("is forgotten when it is taken back, with all that went with it", async () => {
    const undo = vi.fn();
    const toast = press(undo);
    await vi.waitUntil(isStored);
    toast.undo!();
    await isFree();
    expect(undo).toHaveBeenCalledOnce();
    expect(work).not.toHaveBeenCalled();
    expect(await isStored()).toBe(false);
  });

  it("stays for the background when the host could not do it", async () => {
    work.mockResolvedValue(false);
    press().done!();
    await isFree();
    expect(await isStored()).toBe(true);
  });
});
