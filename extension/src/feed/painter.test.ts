import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Settings, Verdict } from "../messaging/protocol.gen";
import { x } from "../sites/x";
import { cell } from "../testing/cells";
import { settingsOf, verdictOf } from "../testing/data";
import { AT_HOME, decide } from "./decide";
import { Painter } from "./painter";
import type { Row } from "./rows";

const PERSONAL: Partial<Verdict> = { outcome: "personal", professional: 0.05 };
const PAPER: Partial<Verdict> = { outcome: "professional", professional: 0.97, kinds: ["paper"] };

describe("Painter", () => {
  let painter: Painter;
  let frames: FrameRequestCallback[];
  const onPainted = vi.fn();

  beforeEach(() => {
    frames = [];
    onPainted.mockClear();
    vi.stubGlobal("requestAnimationFrame", (work: FrameRequestCallback) => frames.push(work));
    vi.stubGlobal("cancelAnimationFrame", () => undefined);
    const nothing = () => undefined;
    const actions = { onShow: nothing, onHideAgain: nothing, onWhy: nothing, onRest: nothing };
    painter = new Painter(x, { ...actions, onPainted });
    return () => {
      painter.stop();
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    };
  });

  function rowOf(verdict: Partial<Verdict>, element = cell(), settings = settingsOf()): Row {
    const reading = x.readCell(element);
    if (reading.state !== "ok") throw new Error(reading.state);
    document.body.append(element);
    const { tweet } = reading;
    const judged = verdictOf({ id: tweet.id, ...verdict });
    const decision = decide(judged, tweet, settings, AT_HOME);
    return { ...reading, cell: element, key: tweet.id, verdict: judged, decision, painted: "" };
  }

  const paint = (row: Row, isLaidOut: boolean, settings: Settings = settingsOf()) => {
    painter.paint([row], { settings, theme: "light" }, isLaidOut);
  };
  const draw = () => {
    for (const work of frames.splice(0)) work(performance.now());
  };
  const stateOf = (element: Element) => element.getAttribute("data-ab-state");

  it("draws what came while the page was laid out in the next frame, once for all", () => {
    const rows = [rowOf(PAPER), rowOf(PERSONAL, cell({ id: "2" }))];
    for (const row of rows) paint(row, true);
    expect(rows.map((row) => stateOf(row.cell))).toEqual([null, null]);
    expect(frames).toHaveLength(1);
    expect(onPainted).not.toHaveBeenCalled();
    draw();
    expect(rows.map((row) => stateOf(row.cell))).toEqual(["highlight", "collapse"]);
    expect(onPainted).toHaveBeenCalledExactlyOnceWith(rows);
  });

  it("draws only the newer of two plans for a cell", () => {
    const element = cell();
    paint(rowOf(PERSONAL, element), true);
    const settings = settingsOf({ mode: "highlight" });
    paint(rowOf(PERSONAL, element, settings), false, settings);
    draw();
    expect(stateOf(element)).toBe("leave");
  });

  it("draws nothing on a cell that was cleared before the frame", () => {
    const row = rowOf(PAPER);
    paint(row, true);
    painter.clear(row.cell);
    draw();
    expect(stateOf(row.cell)).toBeNull();
    expect(row.cell.querySelector("ab-mark")).toBeNull();
  });

  it("draws at once in a tab that has no frames", () => {
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    const row = rowOf(PAPER);
    paint(row, true);
    expect(stateOf(row.cell)).toBe("highlight");
  });

  it("takes for seen as one line only what was drawn so", () => {
    const element = cell();
    paint(rowOf(PERSONAL, element), true);
    const settings = settingsOf({ mode: "highlight" });
    paint(rowOf(PERSONAL, element, settings), false, settings);
    // While one scrolls, only rows that were one line before become smaller in view.
    dispatchEvent(new Event("scroll"));
    paint(rowOf(PERSONAL, element), false);
    expect(stateOf(element)).toBe("leave");
  });
});
