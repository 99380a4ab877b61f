import { describe, expect, it } from "vitest";
import { settingsOf } from "../../src/testing/data";
import { readSettingsFile, writeSettingsFile } from "./settings-file";

describe("a file of settings", () => {
  it("brings back what it was made of, but for the revision", () => {
    const { revision: _, ...choices } = settingsOf({ personal: "dim", revision: 9 });
    const text = writeSettingsFile(settingsOf({ personal: "dim", revision: 9 }), "dark");
    expect(readSettingsFile(text)).toEqual({ settings: choices, theme: "dark" });
  });

  it.each(["", "{", "null", "7", "[]", '{"format":"other","settings":{}}'])("is not %j", (text) => {
    expect(readSettingsFile(text)).toBeNull();
  });

  it("of an unknown theme is read with the system's", () => {
    const text = '{"format":"academic-bubble-settings","settings":{},"theme":"pink"}';
    expect(readSettingsFile(text)?.theme).toBe("system");
  });
});
