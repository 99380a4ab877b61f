import { describe, expect, it } from "vitest";
import { readLines, writeLines } from "./json-lines";

describe("JSON Lines", () => {
  it("come back as they went", () => {
    const values = [{ text: "two\nlines" }, { n: 1 }];
    expect(readLines(writeLines(values))).toEqual({ objects: values, unreadable: 0 });
  });

  it("count lines that are no object, and skip empty ones", () => {
    expect(readLines('{"a":1}\r\n\n{"b"\n7\nnull\n')).toEqual({
      objects: [{ a: 1 }],
      unreadable: 3,
    });
  });
});
