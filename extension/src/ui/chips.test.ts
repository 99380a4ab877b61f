import { describe, expect, it } from "vitest";
import { createBar } from "./bar";
import { createChipLine, type Chip } from "./chips";

const chip = (text: string): Chip => ({
  icon: "paper",
  text,
  ink: "#4a3fd0",
  background: "#e9e8f9",
});
const line = (...names: string[]) => createChipLine(names.map(chip), { onWhy: () => undefined });
/** The chips as they read when placed with room for all, or for one. */
function reading(element: HTMLElement, fit: "all" | "one"): string[] {
  const unseen = fit === "all" ? "only-one" : "extra";
  return [...element.querySelectorAll(".chip")]
    .filter(({ classList }) => !classList.contains(unseen))
    .map(({ textContent }) => textContent);
}

describe("createChipLine", () => {
  it.each([
    [["Paper"], ["Paper"], ["Paper"]],
    [
      ["Paper", "Job"],
      ["Paper", "Job"],
      ["Paper", "+1"],
    ],
    [
      ["Paper", "Job", "Idea"],
      ["Paper", "Job", "+1"],
      ["Paper", "+2"],
    ],
    [
      ["Paper", "Job", "Idea", "Media"],
      ["Paper", "Job", "+2"],
      ["Paper", "+3"],
    ],
  ])("for %o names two and counts the rest", (names, all, one) => {
    expect(reading(line(...names), "all")).toEqual(all);
    expect(reading(line(...names), "one")).toEqual(one);
  });

  it("is one button that says all kinds and what it opens", () => {
    const [why, ...others] = line("Paper", "Job", "Idea").querySelectorAll("button");
    expect(others).toEqual([]);
    expect(why?.getAttribute("aria-label")).toBe("Paper, Job, Idea. Why?");
    expect(why?.getAttribute("aria-haspopup")).toBe("dialog");
  });

  it("has an icon in every named chip, hidden from screen readers", () => {
    const icons = [...line("Paper", "Job").querySelectorAll(".chip:not(.more) svg")];
    expect(icons).toHaveLength(2);
    expect(icons.every((icon) => icon.getAttribute("aria-hidden") === "true")).toBe(true);
  });
});

describe("createBar", () => {
  const view = { isHidden: false, what: "Personal", who: "<b>Ada</b>", avatarUrl: null };
  const actions = { onShow: () => undefined, onWhy: () => undefined };

  it("names what and who, as text, and offers to show", () => {
    const bar = createBar(view, actions);
    expect(bar.textContent).toBe("Personal · <b>Ada</b>Show");
    expect(bar.getAttribute("aria-label")).toBe("Collapsed: Personal by <b>Ada</b>");
    expect(bar.querySelector("b, img")).toBeNull();
  });

  it("has the avatar the page shows, and says hidden where it is", () => {
    const bar = createBar({ ...view, isHidden: true, avatarUrl: "data:,face" }, actions);
    expect(bar.querySelector("img")?.getAttribute("src")).toBe("data:,face");
    expect(bar.getAttribute("aria-label")).toBe("Hidden: Personal by <b>Ada</b>");
  });
});
