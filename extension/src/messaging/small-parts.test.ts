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
    const write = vi.fn().mockResolvedValue(undefined);
    const settings = settingsOf({ revision: 4 });
    const fetch = vi.fn().mockResolvedValue({ settings });
    const read = vi.fn().mockResolvedValue(settingsOf({ revision: 3 }));
    const mirror = new SettingsMirror({ read, write }, fetch);
    await mirror.follow(3);
    expect(fetch).not.toHaveBeenCalled();
    await Promise.all([mirror.follow(4), mirror.follow(4)]);
    expect(fetch).toHaveBeenCalledOnce();
    expect(write).toHaveBeenCalledExactlyOnceWith(settings);
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
