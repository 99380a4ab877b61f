import { describe, expect, it, vi } from "vitest";
import { fileName, saveFile } from "./files";

describe("fileName", () => {
  it("has the day on the user's calendar", () => {
    expect(fileName("settings", "json", new Date(2026, 2, 4, 23, 59))).toBe(
      "academic-bubble-settings-2026-03-04.json",
    );
  });
});

describe("saveFile", () => {
  it("offers the text under the name", async () => {
    const made = vi.spyOn(URL, "createObjectURL");
    let offered = "";
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      offered = this.download;
    });
    saveFile("a.json", "application/json", "{}");
    expect(offered).toBe("a.json");
    expect(await (made.mock.calls[0]![0] as Blob).text()).toBe("{}");
  });
});
