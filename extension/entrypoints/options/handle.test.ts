import { describe, expect, it } from "vitest";
import { readHandle } from "./handle";

describe("readHandle", () => {
  it.each([
    ["example_ada", "example_ada"],
    ["  @Example_Ada ", "Example_Ada"],
    ["https://x.com/example_ada", "example_ada"],
    ["https://twitter.com/example_ada/status/12?s=20", "example_ada"],
    ["x.com/@example_ada", "example_ada"],
    ["https://mobile.twitter.com/example_ada#top", "example_ada"],
  ])("finds in %s the handle %s", (typed, handle) => {
    expect(readHandle(typed)).toBe(handle);
  });

  it.each(["", "@", "two words", "sixteen_letters_", "https://example.org/ada", "ада", "a-b"])(
    "finds none in %j",
    (typed) => {
      expect(readHandle(typed)).toBeNull();
    },
  );
});
