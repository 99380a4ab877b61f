import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { h } from "./dom";
import {
  blankMark,
  drawIn,
  hasMark,
  labelCell,
  markOf,
  stateOn,
  unlabelCell,
  type CellState,
} from "./mark";

const page = readFileSync("src/ui/page.css", "utf8");
const STATES: CellState[] = ["highlight", "leave", "dim", "collapse", "hide", "opened"];

it("gives the page's style something to go by only where a row looks other than before", () => {
  const styled = STATES.filter((state) => {
    const cell = h("div", {});
    labelCell(cell, { id: "1", outcome: "personal", state: "collapse" });
    labelCell(cell, { id: "1", outcome: "personal", state });
    expect(stateOn(cell)).toBe(state);
    return cell.hasAttribute("data-ab-put");
  });
  expect(styled).toEqual(STATES.filter((state) => page.includes(`[data-ab-put="${state}"]`)));
});

it("leaves no label behind", () => {
  const cell = h("div", {});
  labelCell(cell, { id: "1", outcome: "personal", state: "dim" });
  unlabelCell(cell);
  expect(cell.getAttributeNames()).toEqual([]);
});

it("keeps the boxes of a blank mark over a row, and none in a row's place", () => {
  const kept = STATES.filter((state) => {
    const cell = h("div", {});
    const mark = markOf(cell);
    drawIn(mark, state, h("div", {}));
    expect(hasMark(cell)).toBe(true);
    blankMark(cell);
    expect(hasMark(cell)).toBe(false);
    expect(mark.host.style.visibility).toBe("hidden");
    return mark.host.hasAttribute("state");
  });
  expect(kept).toEqual(["highlight", "leave", "dim", "opened"]);
});
