import { describe, expect, it } from "vitest";
import {
  formatAgo,
  formatBytes,
  formatCount,
  formatDay,
  formatDuration,
  formatMebibytes,
  formatMs,
  formatShare,
  median,
  weekday,
} from "./format";

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

describe("shares and sizes", () => {
  it("has whole percents, and decimals where asked for", () => {
    expect(formatShare(0.624, "en")).toBe("62%");
    expect(formatShare(0.017, "en", 1)).toBe("1.7%");
    expect(formatShare(0.624, "de")).toBe("62\u00a0%");
  });

  it.each([
    [512, "512 byte"],
    [2_340, "2.3 kB"],
    [48_000, "48 kB"],
    [3_240_000, "3.2 MB"],
  ])("writes %d bytes as %s", (bytes, text) => {
    expect(formatBytes(bytes, "en")).toBe(text);
  });
});

describe("times", () => {
  it("names a calendar day the same in every time zone", () => {
    expect(weekday("2026-03-04", "en")).toBe("Wed");
    expect(weekday("2026-03-04", "de")).toBe("Mi");
    expect(formatDay("2026-03-04", "en-GB")).toBe("4 Mar 2026");
  });

  it("tells how long ago in the largest unit", () => {
    const now = Date.parse("2026-03-04T12:00:00Z");
    expect(formatAgo("2026-03-04T11:55:30Z", now, "en")).toBe("4 min. ago");
    expect(formatAgo("2026-03-03T12:00:00Z", now, "en")).toBe("yesterday");
    expect(formatAgo("2026-03-04T12:00:09Z", now, "en")).toBe("now");
  });
});
