import { describe, expect, it } from "vitest";
import { pagesOf } from "./pages-of";

const lines = (count: number, length = 3) => Array<string>(count).fill("x".repeat(length));

describe("pagesOf", () => {
  it("puts the first line before each part, and loses none", () => {
    const pages = pagesOf(["head", ...lines(2_500)]);
    expect(pages.map((page) => page[0])).toEqual(["head", "head", "head"]);
    expect(pages.map((page) => page.length)).toEqual([1_000, 1_000, 503]);
  });

  it("makes smaller parts of long lines", () => {
    const pages = pagesOf(["head", ...lines(5, 400_000)]);
    expect(pages.map((page) => page.length - 1)).toEqual([2, 2, 1]);
  });

  it("sends a file of one line, and nothing of an empty one", () => {
    expect(pagesOf(["head"])).toEqual([["head"]]);
    expect(pagesOf([])).toEqual([]);
  });
});
