import { describe, expect, it } from "vitest";
import { chooseFit, roomBetween } from "./placement";

const ROW = { left: 276, right: 874 };

describe("roomBetween", () => {
  it("measures from the end of the text to the buttons, with a gap on both sides", () => {
    const room = roomBetween(ROW, { left: 340, right: 600 }, { left: 800, right: 860 });
    expect(room).toEqual({ free: 188, inset: 80 });
  });

  it("is mirrored where writing is", () => {
    const room = roomBetween(ROW, { left: 550, right: 810 }, { left: 290, right: 350 });
    expect(room).toEqual({ free: 188, inset: 80 });
  });

  it("goes to the row's end where there are no buttons", () => {
    expect(roomBetween(ROW, { left: 340, right: 600 }).free).toBe(256);
  });

  it("is negative for a name that fills the line", () => {
    expect(
      roomBetween(ROW, { left: 340, right: 798 }, { left: 800, right: 860 }).free,
    ).toBeLessThan(0);
  });
});

describe("chooseFit", () => {
  const pieces = { all: 180, one: 110 };
  it.each([
    [180, "all"],
    [179, "one"],
    [110, "one"],
    [109, null],
    [-10, null],
  ])("with %d px of room: %s", (free, fit) => {
    expect(chooseFit(free, pieces)).toBe(fit);
  });
});
