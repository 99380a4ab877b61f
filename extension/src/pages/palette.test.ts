import { describe, expect, it } from "vitest";
import { contrast, READABLE } from "../ui/contrast";
import { chipBackground, FAMILIES, PAGE_BACKGROUND, readableInk, type Theme } from "../ui/kinds";
import { familyColour, PALETTE } from "./palette";

const THEMES = Object.keys(PAGE_BACKGROUND) as Theme[];

describe("palette", () => {
  it.each(PALETTE)("$label can be read as chosen on a light page", ({ colour }) => {
    expect(readableInk(colour, "light")).toBe(colour);
  });

  it.each(PALETTE.flatMap(({ colour }) => THEMES.map((theme) => [colour, theme] as const)))(
    "%s has the contrast of text in %s",
    (colour, theme) => {
      const ink = readableInk(colour, theme);
      expect(contrast(ink, chipBackground(ink, theme))).toBeGreaterThanOrEqual(READABLE);
    },
  );

  it("offers each colour once, the families' among them", () => {
    const colours = PALETTE.map(({ colour }) => colour);
    expect(new Set(colours).size).toBe(colours.length);
    expect(colours).toEqual(expect.arrayContaining(Object.keys(FAMILIES).map(ofFamily)));
  });
});

const ofFamily = (family: string) => familyColour(family as keyof typeof FAMILIES);
