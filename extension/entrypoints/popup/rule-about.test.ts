import { expect, it } from "vitest";
import type { Rule } from "../../src/messaging/protocol.gen";
import { ruleAbout } from "./rule-about";

const RULE: Rule = {
  id: 1,
  match: "account",
  pattern: "@Tidal_Lab",
  effect: "hide",
  fields: [],
  kinds: [],
  enabled: true,
  created_at: "2026-11-25T09:00:00+00:00",
  is_slow: false,
};

it("finds the account's rule however its name is written", () => {
  expect(ruleAbout([{ ...RULE, pattern: "other" }, RULE], "account", "tidal_lab")).toBe(RULE);
});

it.each<[string, Partial<Rule>]>([
  ["one of another sort", { match: "reposts" }],
  ["one that is switched off", { enabled: false }],
  ["one that gives a kind, which a choice in the popup must not replace", { effect: "kind" }],
])("passes over %s", (_, change) => {
  expect(ruleAbout([{ ...RULE, ...change }], "account", "tidal_lab")).toBeUndefined();
});
