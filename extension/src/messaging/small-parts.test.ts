import type { Settings } from "./protocol.gen";
import { describe, expect, it, vi } from "vitest";
import { settingsOf } from "../testing/data";
import { Backoff } from "./backoff";
import { nextMode } from "./modes";
import { SettingsMirror } from "./settings-mirror";
import { badgeText } from "./toolbar";

describe("Backoff", () => {
  it("doubles up to a cap and starts over after a success", () => {
    let now = 0;
    const backoff = new Backoff(() => now);
    const waits = Array.from({ length: 9 }, () => backoff.fail(true));
    expect(waits.slice(0, 3)).toEqual([500, 1_000, 2_000]);
    expect(waits.at(-1)).toBe(60_000);
    expect(backoff.isDue).toBe(false);
    now = 60_000;
    expect(backoff.isDue).toBe(true);
    backoff.reset();
    expect(backoff.fail(true)).toBe(500);
  });
});

describe("SettingsMirror", () => {
  it("fetches only when the revision is another, and once for several calls", async () => {
    const read = vi.fn().mockResolvedValue(settingsOf({ revision: 3 }));
    const write = vi.fn((kept: Settings) => {
      read.mockResolvedValue(kept);
      return Promise.resolve();
    });
    const settings = settingsOf({ revision: 4 });
    const fetch = vi.fn().mockResolvedValue({ settings });
    const mirror = new SettingsMirror({ read, write }, fetch);
    await mirror.follow(3);
    expect(fetch).not.toHaveBeenCalled();
    await Promise.all([mirror.follow(4), mirror.follow(4)]);
    expect(fetch).toHaveBeenCalledOnce();
    expect(write).toHaveBeenCalledExactlyOnceWith(settings);
  });

  it("fetches again when what was under way is from before the change", async () => {
    let kept = settingsOf({ revision: 3 });
    const answers = [4, 5].map((revision) => ({ settings: settingsOf({ revision }) }));
    const fetch = vi.fn(() => Promise.resolve(answers.shift()!));
    const write = (settings: Settings) => Promise.resolve(void (kept = settings));
    const mirror = new SettingsMirror({ read: () => Promise.resolve(kept), write }, fetch as never);
    await Promise.all([mirror.follow(4), mirror.follow(5)]);
    expect(kept.revision).toBe(5);
  });
});

it("switches off, highlight, focus, off", () => {
  expect(nextMode("off")).toBe("highlight");
  expect(nextMode("highlight")).toBe("focus");
  expect(nextMode("focus")).toBe("off");
});

it("writes nothing on the toolbar for nothing", () => {
  expect([0, 7, 5_000].map(badgeText)).toEqual(["", "7", "999+"]);
});
