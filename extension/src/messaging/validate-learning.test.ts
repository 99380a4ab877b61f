import { describe, expect, it } from "vitest";
import { tweetOf } from "../testing/data";
import { readMessage } from "./validate";

const request = (value: object) => {
  const read = readMessage({ to: "host", request: value }, "content");
  return read?.to === "host" ? read.request : null;
};

describe("what the script on X says of tweets", () => {
  it("is rebuilt, and unknown kinds and fields are left out", () => {
    const said = { type: "correct", tweet: tweetOf(), professional: true, kinds: ["job", "tea"] };
    expect(request({ ...said, source: "audit", more: 1 })).toEqual({
      type: "correct",
      tweet: tweetOf(),
      professional: true,
      kinds: ["job"],
      source: "feed",
    });
  });

  it("confirms where it says nothing", () => {
    expect(request({ type: "correct", tweet: tweetOf() })).toMatchObject({
      professional: null,
      kinds: null,
    });
  });

  it("names a correction to undo", () => {
    const undo = { type: "undo_correction", correction: 4, tweet: tweetOf() };
    expect(request(undo)).toEqual(undo);
    expect(request({ ...undo, correction: "4" })).toBeNull();
  });

  const rule = { match: "tag", pattern: "opal", effect: "hide" };
  it("makes simple rules only", () => {
    expect(request({ type: "set_rule", rule })).toMatchObject({
      rule: { ...rule, fields: ["text", "quoted"], kinds: [], enabled: true },
      rule_id: null,
    });
    const refused = [
      { match: "regex" },
      { effect: "kind" },
      { pattern: "" },
      { pattern: "x".repeat(201) },
    ];
    for (const change of refused) {
      expect(request({ type: "set_rule", rule: { ...rule, ...change } })).toBeNull();
    }
    expect(request({ type: "remove_rule", rule_id: 0 })).toBeNull();
    expect(request({ type: "remove_rule", rule_id: 3 })).toEqual({
      type: "remove_rule",
      rule_id: 3,
    });
  });

  it("is no business of a page", () => {
    for (const type of ["delete_everything", "pause", "export_corrections", "import_everything"]) {
      expect(request({ type })).toBeNull();
    }
  });
});
