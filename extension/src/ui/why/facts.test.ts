import { describe, expect, it } from "vitest";
import { verdictOf } from "../../testing/data";
import { reasonsOf, titleOf, type WhySubject } from "./facts";
import { weightOf } from "./words";

const subject = (changes: Partial<WhySubject> = {}): WhySubject => ({
  handle: "reed_ecology",
  name: "Reed Ecology",
  state: "collapse",
  cause: null,
  verdict: verdictOf(),
  isMember: false,
  ...changes,
});

describe("titleOf", () => {
  const professional = verdictOf({ outcome: "professional", professional: 0.964 });
  it.each<[Partial<WhySubject>, string]>([
    [{}, "Collapsed: personal (93 % sure)"],
    [{ state: "hide" }, "Hidden: personal (93 % sure)"],
    [{ state: "opened" }, "Shown by you: personal (93 % sure)"],
    [{ state: "highlight", verdict: professional }, "Highlighted: professional (96 % sure)"],
    [
      { state: "leave", verdict: verdictOf({ outcome: "unsure", professional: 0.5 }) },
      "Left as it is: unsure (50 % professional)",
    ],
    [{ cause: "ad", verdict: null }, "Collapsed: an advertisement"],
    [{ state: "leave", verdict: null }, "Left as it is: not judged yet"],
  ])("for %o says: %s", (changes, title) => {
    expect(titleOf(subject(changes))).toBe(title);
  });
});

describe("reasonsOf", () => {
  it("names everything that decided, each once", () => {
    const verdict = verdictOf({ reasons: ["member", "model"], is_member: true });
    const reasons = reasonsOf(subject({ verdict, cause: "member", isMember: true }));
    expect(reasons).toEqual([
      "@reed_ecology is in your bubble, whose tweets are never hidden.",
      "The model judged its words.",
    ]);
  });

  it("names the user's rule, and says no more than that of what the user said", () => {
    const rule = { id: 3, match: "tag", pattern: "opal2026", effect: "hide" } as const;
    const ruled = verdictOf({ reasons: ["rule", "model"], rule });
    expect(reasonsOf(subject({ verdict: ruled }))).toEqual([
      "Your rule decided: #opal2026: never show.",
    ]);
    expect(titleOf(subject({ verdict: ruled }))).toBe("Collapsed: personal");
    const corrected = verdictOf({ reasons: ["corrected", "model"], correction: 4 });
    expect(reasonsOf(subject({ verdict: corrected }))).toEqual(["You said so."]);
  });

  it("says when there was nothing to judge", () => {
    const verdict = verdictOf({ outcome: "unsure", reasons: ["language"] });
    expect(reasonsOf(subject({ verdict }))).toEqual([
      "It is in a language the model does not know, so it is left alone.",
    ]);
  });
});

it.each([
  [0.41, "why_strongly_professional"],
  [0.1, "why_rather_professional"],
  [0.07, "why_slightly_professional"],
  [0.04, null],
  [-0.07, "why_slightly_personal"],
  [-0.1, "why_rather_personal"],
  [-0.3, "why_strongly_personal"],
])("puts an effect of %d into words", (effect, words) => {
  expect(weightOf(effect)).toBe(words);
});
