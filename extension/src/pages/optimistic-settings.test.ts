import { describe, expect, it, vi } from "vitest";
import type { Failure, SettingsReply } from "../messaging/protocol.gen";
import type { Result } from "../messaging/runtime";
import { OptimisticSettings, type SendChange } from "./optimistic-settings";
import { settingsOf } from "../testing/data";

const FULL: Failure = { code: "store_failed", message: "The disk is full." };

/** A host whose answers the test gives by hand, in the order it likes. */
function setUp() {
  const answers: ((result: Result<SettingsReply>) => void)[] = [];
  const send = vi.fn<SendChange>(() => new Promise((resolve) => answers.push(resolve)));
  const onFailure = vi.fn<(error: Failure) => void>();
  const settings = new OptimisticSettings(send, onFailure);
  settings.confirm(settingsOf());
  return { settings, send, onFailure, answers };
}

const stored = (change: Parameters<typeof settingsOf>[0]): Result<SettingsReply> => ({
  ok: true,
  value: { type: "settings_reply", id: 1, settings: settingsOf(change) },
});

describe("OptimisticSettings", () => {
  it("knows nothing before anything is confirmed", () => {
    expect(new OptimisticSettings(vi.fn(), vi.fn()).shown.value).toBeNull();
  });

  it("shows a change before the host has answered, and sends only that", () => {
    const { settings, send } = setUp();
    void settings.change({ mode: "off" });
    expect(settings.shown.value?.mode).toBe("off");
    expect(send).toHaveBeenCalledWith({ mode: "off" }, false);
  });

  it("rolls a refused change back and tells why", async () => {
    const { settings, onFailure, answers } = setUp();
    const changed = settings.change({ mode: "off" });
    answers[0]!({ ok: false, error: FULL });
    expect(await changed).toBe(false);
    expect(settings.shown.value).toEqual(settingsOf());
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(FULL);
  });

  it("keeps a later change when an earlier one is refused", async () => {
    const { settings, answers } = setUp();
    const first = settings.change({ mode: "off" });
    void settings.change({ ads: "dim" });
    answers[0]!({ ok: false, error: FULL });
    await first;
    expect(settings.shown.value).toMatchObject({ mode: "focus", ads: "dim" });
  });

  it("shows a later change over the answer to an earlier one", async () => {
    const { settings, answers } = setUp();
    const first = settings.change({ personal: "dim" });
    void settings.change({ personal: "hide" });
    answers[0]!(stored({ personal: "dim", revision: 1 }));
    await first;
    expect(settings.shown.value?.personal).toBe("hide");
  });

  it("takes changes made elsewhere, but none that are out of date", () => {
    const { settings } = setUp();
    settings.confirm(settingsOf({ mode: "highlight", revision: 4 }));
    settings.confirm(settingsOf({ mode: "off", revision: 3 }));
    expect(settings.shown.value?.mode).toBe("highlight");
  });

  it("shows the defaults only when the host has told them", async () => {
    const { settings, send, answers } = setUp();
    settings.confirm(settingsOf({ mode: "off", revision: 1 }));
    const reset = settings.reset();
    expect(settings.shown.value?.mode).toBe("off");
    expect(send).toHaveBeenCalledWith({}, true);
    answers[0]!(stored({ revision: 2 }));
    expect(await reset).toBe(true);
    expect(settings.shown.value).toEqual(settingsOf({ revision: 2 }));
  });
});
