import { describe, expect, it } from "vitest";
import { contrast, READABLE } from "./contrast";
import {
  chipBackground,
  FAMILIES,
  isReadable,
  KIND_NAMES,
  kindInk,
  KINDS,
  NEUTRAL_INK,
  PAGE_BACKGROUND,
  readableInk,
  type Family,
  type Theme,
} from "./kinds";

const THEMES = Object.keys(PAGE_BACKGROUND) as Theme[];

describe("the table of kinds", () => {
  it("has every kind in the order of the host", () => {
    expect(KIND_NAMES.join(" ")).toBe(
      "paper project idea conference school course internship job event success question discussion media",
    );
  });

  it("has each kind in the one family that lists it", () => {
    const listed = Object.entries(FAMILIES).flatMap(([family, { kinds }]) =>
      kinds.map((kind) => [kind, family] as const),
    );
    expect(listed).toHaveLength(KIND_NAMES.length);
    for (const [kind, family] of listed) expect(KINDS[kind].family).toBe(family);
  });
});

describe("ink", () => {
  const families = Object.keys(FAMILIES) as Family[];

  it.each(families.flatMap((family) => THEMES.map((theme) => [family, theme] as const)))(
    "of %s can be read on chip and page in %s",
    (family, theme) => {
      const ink = kindInk(FAMILIES[family].kinds[0], null, theme);
      expect(contrast(ink, chipBackground(ink, theme))).toBeGreaterThanOrEqual(READABLE);
      expect(contrast(ink, PAGE_BACKGROUND[theme])).toBeGreaterThanOrEqual(READABLE);
    },
  );

  it.each(THEMES)("without a family can be read on the page in %s", (theme) => {
    const ink = theme === "light" ? NEUTRAL_INK.light : NEUTRAL_INK.dark;
    expect(contrast(ink, PAGE_BACKGROUND[theme])).toBeGreaterThanOrEqual(READABLE);
  });

  it("is the one the user chose where it can be read", () => {
    expect(kindInk("job", "#b3213a", "light")).toBe("#b3213a");
  });

  it("uses a family's own dark ink when its light one is chosen for another kind", () => {
    expect(kindInk("job", "#4A3FD0", "dim")).toBe(FAMILIES.research.ink.dark);
  });

  it.each(["#ffffff", "#000000", "#ffff00", "#0000ff", "#7f7f7f"])(
    "chosen as %s is shifted until it can be read in every theme",
    (colour) => {
      for (const theme of THEMES) {
        expect(isReadable(readableInk(colour, theme), theme)).toBe(true);
      }
    },
  );
});
