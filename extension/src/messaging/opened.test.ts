import { describe, expect, it } from "vitest";
import { keepLately } from "./opened";

const HOUR = 3_600_000;

describe("keepLately", () => {
  it("forgets wishes after a day", () => {
    const now = 100 * HOUR;
    expect(keepLately({ old: now - 24 * HOUR, new: now - 23 * HOUR }, now)).toEqual({
      new: now - 23 * HOUR,
    });
  });

  it("keeps the newest of very many", () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`t${at}`, at]));
    const kept = keepLately(many, 600);
    expect(Object.keys(kept)).toHaveLength(500);
    expect(kept).toHaveProperty("t599");
    expect(kept).not.toHaveProperty("t99");
  });
});
