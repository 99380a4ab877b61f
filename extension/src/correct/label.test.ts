import { describe, expect, it } from "vitest";
import { verdictOf } from "../testing/data";
import { labelled, labelOf, opposite, withKind } from "./label";

const scores = { ...verdictOf().scores, paper: 0.6, job: 0.8, idea: 0.2 };
const personal = verdictOf({ scores });
const paper = verdictOf({ outcome: "professional", professional: 0.9, kinds: ["paper"], scores });

describe("labelled", () => {
  it("confirms what is shown", () => {
    const now = labelled(paper, null);
    expect(now).toMatchObject({
      outcome: "professional",
      kinds: ["paper"],
      reasons: ["corrected"],
    });
  });

  it("leaves the kinds to the model where nothing is said of them", () => {
    expect(labelled(personal, opposite(personal)).kinds).toEqual(["job", "paper"]);
  });

  it("gives personal tweets no kinds", () => {
    expect(labelled(paper, opposite(paper))).toMatchObject({ outcome: "personal", kinds: [] });
  });

  it("forgets the rule that decided before", () => {
    const rule = { id: 1, match: "account", pattern: "reed", effect: "hide" } as const;
    expect(labelled(verdictOf({ rule }), null).rule).toBeNull();
  });
});

it("makes a tweet professional when it gets a kind, and leaves it so without one", () => {
  expect(withKind(personal, "job", true)).toEqual({ professional: true, kinds: ["job"] });
  expect(withKind(paper, "job", true)).toEqual({ professional: true, kinds: ["paper", "job"] });
  expect(withKind(paper, "paper", false)).toEqual({ professional: true, kinds: [] });
});

it("has no label for what is left open", () => {
  expect(labelOf(verdictOf({ outcome: "unsure" }))).toBeNull();
  expect(labelOf(paper)).toEqual({ professional: true, kinds: ["paper"] });
});
