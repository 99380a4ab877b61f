import { beforeEach, expect, it, vi } from "vitest";
import { x } from "../sites/x";
import { cell } from "../testing/cells";
import { h } from "../ui/dom";
import { followAttention } from "./attention";

const onRow = vi.fn<(cell: Element | null) => void>();
let stop: AbortController;
let rows: HTMLElement[];

beforeEach(() => {
  vi.useFakeTimers();
  onRow.mockReset();
  rows = [cell({ id: "1" }), cell({ id: "2" })];
  document.body.replaceChildren(...rows);
  stop = new AbortController();
  followAttention(x, onRow, stop.signal);
  return () => stop.abort();
});

const point = (element: Element, type = "pointerover") =>
  element.dispatchEvent(new Event(type, { bubbles: true }));

it("names the row on which the pointer or the keyboard rests", () => {
  point(rows[0]!.querySelector("article")!);
  vi.advanceTimersByTime(200);
  expect(onRow).toHaveBeenCalledExactlyOnceWith(rows[0]);
  point(rows[1]!.querySelector("article")!, "focusin");
  vi.advanceTimersByTime(200);
  expect(onRow).toHaveBeenLastCalledWith(rows[1]);
});

it("passes over rows that run by", () => {
  for (let time = 0; time < 1_000; time += 50) {
    point(rows[(time / 50) % 2]!);
    vi.advanceTimersByTime(50);
  }
  expect(onRow).not.toHaveBeenCalled();
});

it("keeps the row in mind while what was opened for it is used", () => {
  const panel = h("ab-why" as "div");
  document.body.append(panel);
  point(rows[0]!);
  vi.advanceTimersByTime(200);
  point(panel);
  vi.advanceTimersByTime(200);
  expect(onRow).toHaveBeenCalledOnce();
});
