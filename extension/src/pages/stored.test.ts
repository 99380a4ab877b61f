import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { ConnectionState } from "../messaging/runtime";
import { connection, followStored, hasHost, isLoaded, problem, settings } from "./stored";
import { settingsOf } from "../testing/data";

const write = (state: ConnectionState) =>
  browser.storage.local.set({
    connection: { state, hostVersion: null, modelId: null, since: 1 },
  });

describe("what the background stored", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    connection.value = null;
    problem.value = null;
  });

  it("is read once and then followed", async () => {
    await write("connected");
    await browser.storage.local.set({ settings: settingsOf({ revision: 1 }) });
    await followStored();
    expect(isLoaded.value).toBe(true);
    expect(connection.value).toMatchObject({ state: "connected" });
    await browser.storage.local.set({ settings: settingsOf({ mode: "off", revision: 2 }) });
    expect(settings.shown.value?.mode).toBe("off");
  });

  it("keeps the problem in view while a new attempt runs, until one succeeds", async () => {
    await followStored();
    await write("crashed");
    await write("connecting");
    expect([connection.value?.state, problem.value]).toEqual(["connecting", "crashed"]);
    await write("connected");
    expect(problem.value).toBeNull();
  });

  it("has a host to keep settings even without a model", async () => {
    await followStored();
    for (const [state, expected] of [
      ["connected", true],
      ["model_unavailable", true],
      ["crashed", false],
      ["connecting", false],
    ] as const) {
      await write(state);
      expect(hasHost(), state).toBe(expected);
    }
  });
});
