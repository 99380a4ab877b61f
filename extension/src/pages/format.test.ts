import { describe, expect, it } from "vitest";
import { formatCount, formatDuration, formatMebibytes, formatMs, median } from "./format";

describe("formatCount", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [9_999, "9,999"],
    [10_000, "10K"],
    [12_840, "12.8K"],
    [1_250_000, "1.3M"],
  ])("writes %d as %s", (count, text) => {
    expect(formatCount(count, "en")).toBe(text);
  });

  it("follows the language", () => {
    expect(formatCount(9_999, "de")).toBe("9.999");
  });
});

describe("units", () => {
  it("has a decimal only for short times", () => {
    expect(formatMs(2.24, "en")).toBe("2.2 ms");
    expect(formatMs(41.6, "en")).toBe("42 ms");
  });

  it.each([
    [41.2, "41 sec"],
    [3_599, "59 min"],
    [7_420, "2 hr"],
    [200_000, "2 days"],
  ])("writes %d seconds as %s", (seconds, text) => {
    expect(formatDuration(seconds, "en")).toBe(text);
  });

  it("rounds memory", () => {
    expect(formatMebibytes(148.3, "en")).toBe("148 MiB");
  });
});

describe("median", () => {
  it("is the middle, or the mean of the two middles", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 10, 3, 5])).toBe(4);
    expect(median([])).toBeNull();
  });
});
