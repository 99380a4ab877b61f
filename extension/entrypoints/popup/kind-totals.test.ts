import { describe, expect, it } from "vitest";
import { familyTotals } from "./kind-totals";

describe("familyTotals", () => {
  it("sums each family and puts its most frequent kind first", () => {
    expect(familyTotals({ paper: 2, idea: 5, job: 1 })).toEqual([
      { family: "opportunities", total: 1, kinds: [{ kind: "job", count: 1 }] },
      {
        family: "research",
        total: 7,
        kinds: [
          { kind: "idea", count: 5 },
          { kind: "paper", count: 2 },
        ],
      },
    ]);
  });

  it("leaves out what does not occur", () => {
    expect(familyTotals({})).toEqual([]);
    expect(familyTotals({ media: 0 })).toEqual([]);
  });
});
