import { describe, expect, it } from "vitest";
import { createIcon, ICONS, iconStroke, type IconName } from "./icons";

describe("createIcon", () => {
  it.each(Object.keys(ICONS) as IconName[])("draws %s hidden from screen readers", (name) => {
    const icon = createIcon(name);
    const others = ICONS[name].filter(([tag]) => tag !== "path").map(([tag]) => tag);
    expect([...icon.children].map(({ localName }) => localName)).toEqual(["path", ...others]);
    expect(icon.getAttribute("aria-hidden")).toBe("true");
    expect(icon.getAttribute("stroke")).toBe("currentColor");
  });

  it("draws all strokes in one path, each from where it would start alone", () => {
    const strokes = (name: IconName) => createIcon(name).firstElementChild?.getAttribute("d");
    expect(strokes("expand")).toBe("M6 9l6 6 6-6");
    expect(strokes("close")).toBe("M18 6L6 18M6 6l12 12");
  });

  it("has the size asked for", () => {
    const icon = createIcon("paper", 24);
    expect([icon.getAttribute("width"), icon.getAttribute("height")]).toEqual(["24", "24"]);
  });
});

describe("iconStroke", () => {
  it("draws 1.75 px at 16 px and at larger sizes", () => {
    for (const size of [16, 24]) expect((iconStroke(size) * size) / 24).toBeCloseTo(1.75);
  });
});
