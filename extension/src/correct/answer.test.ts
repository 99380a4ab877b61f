import { describe, expect, it, vi } from "vitest";
import { settingsOf, tweetOf, verdictOf } from "../testing/data";
import { answerByKey, createAnswer, type AnswerView } from "./answer";
import { KEYS, KIND_KEYS } from "./keys";
import { createRules, wordRule } from "./quick-rules";

const view = (verdict = verdictOf()): AnswerView => ({
  verdict,
  settings: settingsOf(),
  theme: "light",
  showsKeys: true,
});
const actions = () => ({ say: vi.fn(), undo: vi.fn() });
const paper = verdictOf({ outcome: "professional", kinds: ["paper"] });
const said = verdictOf({ reasons: ["corrected"], correction: 2 });

const names = (element: Element) =>
  [...element.querySelectorAll<HTMLElement>("[data-name]")].map((one) => one.dataset.name);

describe("createAnswer", () => {
  it("offers right and wrong, both outcomes and every kind", () => {
    const found = names(createAnswer(view(paper), actions()));
    expect(found.slice(0, 4)).toEqual(["right", "wrong", "professional", "personal"]);
    expect(found).toHaveLength(4 + 13);
  });

  it("asks which it is where the model is not sure", () => {
    const unsure = createAnswer(view(verdictOf({ outcome: "unsure" })), actions());
    expect(unsure.querySelector("h3")?.textContent).toBe("Which is it?");
    expect(names(unsure)).not.toContain("right");
    expect(unsure.querySelectorAll("input:checked")).toHaveLength(0);
  });

  it("offers undo for what the user has said", () => {
    const element = createAnswer(view(said), actions());
    expect(names(element)[0]).toBe("undo");
  });
});

describe("letters", () => {
  it("are each used once", () => {
    const all = [...Object.values(KEYS), ...Object.values(KIND_KEYS)];
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ["y", paper, null],
    ["n", paper, { professional: false, kinds: [] }],
    ["p", paper, { professional: true, kinds: [] }],
    ["j", paper, { professional: true, kinds: ["paper", "job"] }],
    ["l", paper, { professional: false, kinds: [] }],
    ["f", verdictOf(), { professional: true, kinds: null }],
  ])("%s chooses", (letter, verdict, label) => {
    const done = actions();
    expect(answerByKey(letter, view(verdict), done)).toBe(true);
    expect(done.say).toHaveBeenCalledExactlyOnceWith(label);
  });

  it("undo only what was said, and mean nothing else", () => {
    const done = actions();
    expect(answerByKey("z", view(paper), done)).toBe(false);
    expect(answerByKey("z", view(said), done)).toBe(true);
    expect(done.undo).toHaveBeenCalledOnce();
    expect(answerByKey("x", view(paper), done)).toBe(false);
    expect(done.say).not.toHaveBeenCalled();
  });
});

describe("rules", () => {
  it.each([
    ["#OPAL2026", { match: "tag", pattern: "OPAL2026" }],
    ["@tidal_lab", { match: "mention", pattern: "tidal_lab" }],
    ["  summer   school ", { match: "words", pattern: "summer school" }],
    ["#two tags", { match: "words", pattern: "#two tags" }],
  ])("reads %s", (typed, rule) => {
    expect(wordRule(typed, "hide")).toMatchObject({ ...rule, effect: "hide" });
  });

  it("makes none of nothing", () => {
    expect(wordRule("  ", "hide")).toBeNull();
  });

  it("offers to mute reposts only for one, and not the rule that decided already", () => {
    const reposted = tweetOf({ reposted_by: { handle: "mira", name: "Mira" } });
    const rule = { id: 1, match: "account", pattern: "Reed_Ecology", effect: "hide" } as const;
    const done = { add: vi.fn(), remove: vi.fn(), onOpen: vi.fn(), onType: vi.fn() };
    const open = { isOpen: true, typed: "", showsKeys: false };
    const plain = createRules({ ...open, tweet: tweetOf(), verdict: verdictOf() }, done);
    expect(names(plain)).not.toContain("correct_mute_reposts");
    const ruled = createRules({ ...open, tweet: reposted, verdict: verdictOf({ rule }) }, done);
    expect(names(ruled)).toEqual(
      expect.arrayContaining(["correct_show_account", "correct_mute_reposts", "remove"]),
    );
    expect(names(ruled)).not.toContain("correct_hide_account");
  });
});
