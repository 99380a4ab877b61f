import { describe, expect, it } from "vitest";
import { rolling } from "./rolling";

const day = (corrections: number, right: number) => ({ corrections, right });

describe("rolling", () => {
  it("waits until there is enough to say anything", () => {
    expect(rolling([day(2, 1), day(2, 2), day(1, 1)], 10)).toEqual([null, null, 0.8]);
  });

  it("forgets what is older than the window", () => {
    expect(rolling([day(10, 0), day(10, 10), day(10, 5)], 10)).toEqual([0, 1, 0.5]);
  });

  it("goes back over several days to fill the window", () => {
    expect(rolling([day(5, 5), day(5, 0), day(5, 5)], 10)).toEqual([1, 0.5, 0.5]);
  });

  it("is nothing of nothing", () => {
    expect(rolling([], 10)).toEqual([]);
  });
});
