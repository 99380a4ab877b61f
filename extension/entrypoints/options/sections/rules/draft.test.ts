import { describe, expect, it } from "vitest";
import { finished, NEW_RULE, patternText, readPattern, withMatch } from "./draft";

describe("readPattern", () => {
  it.each([
    ["account", " @Tidal_Lab ", "Tidal_Lab"],
    ["mention", "https://x.com/tidal_lab/status/1", "tidal_lab"],
    ["tag", "#Öko2026", "Öko2026"],
    ["tag", "icml", "icml"],
    ["words", "  salt marsh ", "salt marsh"],
    ["regex", "\\bICML\\b", "\\bICML\\b"],
  ] as const)("reads for %s from %j %j", (match, typed, pattern) => {
    expect(readPattern(match, typed)).toBe(pattern);
  });

  it.each([
    ["account", "two words"],
    ["tag", "#two words"],
    ["tag", "#"],
    ["words", "   "],
  ] as const)("has none for %s in %j", (match, typed) => {
    expect(readPattern(match, typed)).toBeNull();
  });
});

describe("a draft", () => {
  const words = { ...NEW_RULE, pattern: " marsh " };

  it("is finished once it has all its effect needs", () => {
    expect(finished(NEW_RULE)).toBeNull();
    expect(finished(words)).toEqual({ ...words, pattern: "marsh" });
    expect(finished({ ...words, fields: [] })).toBeNull();
    expect(finished({ ...words, effect: "kind" })).toBeNull();
    expect(finished({ ...words, effect: "kind", kinds: ["job"] })?.kinds).toEqual(["job"]);
    expect(finished({ ...words, kinds: ["job"] })?.kinds).toEqual([]);
  });

  it("keeps its effect only where the new way of matching has it", () => {
    const show = { ...words, effect: "show" } as const;
    expect(withMatch(show, "tag").effect).toBe("show");
    expect(withMatch(show, "reposts").effect).toBe("hide");
  });

  it("is written as people write it", () => {
    expect(patternText({ match: "account", pattern: "ada" })).toBe("@ada");
    expect(patternText({ match: "tag", pattern: "icml" })).toBe("#icml");
    expect(patternText({ match: "regex", pattern: "a|b" })).toBe("/a|b/");
  });
});
