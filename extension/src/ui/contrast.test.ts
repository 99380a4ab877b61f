import { describe, expect, it } from "vitest";
import { contrast, mix, READABLE, shiftLightness } from "./contrast";

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
  ])("of %s on %s is %d", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe("mix", () => {
  it("lays a share of one colour over another", () => {
    expect(mix("#ff0000", "#ffffff", 0.12)).toBe("#ffe0e0");
    expect(mix("#123456", "#abcdef", 1)).toBe("#123456");
    expect(mix("#123456", "#abcdef", 0)).toBe("#abcdef");
  });
});

describe("shiftLightness", () => {
  const onWhite = (colour: string) => contrast(colour, "#ffffff") >= READABLE;

  it("keeps a colour that can be read", () => {
    expect(shiftLightness("#4a3fd0", 0, onWhite)).toBe("#4a3fd0");
  });

  it.each(["#ffff00", "#00ff00", "#00ffff", "#ff00ff", "#ff8888", "#dddddd"])(
    "darkens %s just enough and keeps its hue",
    (colour) => {
      const shifted = shiftLightness(colour, 0, onWhite);
      expect(contrast(shifted, "#ffffff")).toBeGreaterThanOrEqual(READABLE);
      expect(contrast(shifted, "#ffffff")).toBeLessThan(5.2);
      expect(channelOrder(shifted)).toEqual(channelOrder(colour));
    },
  );

  it("ends at black or white when nothing else will do", () => {
    expect(shiftLightness("#808080", 0, () => false)).toBe("#000000");
    expect(shiftLightness("#808080", 1, () => false)).toBe("#ffffff");
  });
});

/** Which channels are the strongest: the same for every lightness of one hue. */
function channelOrder(colour: string): boolean[] {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return channels.map((channel) => channel === Math.max(...channels));
}
