import { describe, expect, it } from "vitest";
import { apart, applyPatch, kindPatch, restorePatch } from "./settings-patch";
import { settingsOf } from "../testing/data";

describe("applyPatch", () => {
  it("writes the given fields and leaves the others", () => {
    const before = settingsOf();
    expect(applyPatch(before, { mode: "off" })).toEqual({ ...before, mode: "off" });
  });

  it("merges kinds and pages", () => {
    const job = { treatment: "dim", colour: "#8a5a00" } as const;
    const after = applyPatch(settingsOf(), { kinds: { job }, pages: { home: false } });
    expect(after.kinds.job).toEqual(job);
    expect(after.kinds.paper).toEqual({ treatment: "highlight", colour: null });
    expect(after.pages).toMatchObject({ home: false, search: true });
  });

  it("does not touch what it is given", () => {
    const before = settingsOf();
    applyPatch(before, { pages: { home: false } });
    expect(before).toEqual(settingsOf());
  });
});

describe("kindPatch", () => {
  it("holds one kind alone, with the side that was not changed", () => {
    const settings = settingsOf();
    const coloured = applyPatch(settings, kindPatch(settings, "paper", { colour: "#b3213a" }));
    expect(kindPatch(coloured, "paper", { treatment: "hide" })).toEqual({
      kinds: { paper: { treatment: "hide", colour: "#b3213a" } },
    });
  });
});

describe("apart", () => {
  it("lets only what deletes something wait", () => {
    const before = settingsOf({ keep_recent: false });
    const patch = { personal: "dim", keep_corrected_text: false, keep_recent: false } as const;
    expect(apart(before, patch)).toEqual({
      now: { personal: "dim", keep_recent: false },
      later: { keep_corrected_text: false },
    });
    expect(apart(before, { keep_corrected_text: true }).later).toEqual({});
  });
});

describe("restorePatch", () => {
  it("brings back every choice, and sends no revision", () => {
    const before = settingsOf({ mode: "off", personal: "hide", revision: 7 });
    const patch = restorePatch(before);
    expect(patch).not.toHaveProperty("revision");
    expect(applyPatch(settingsOf({ revision: 8 }), patch)).toEqual({ ...before, revision: 8 });
  });
});
