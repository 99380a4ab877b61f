import { beforeEach, describe, expect, it, vi } from "vitest";
import { h } from "../ui/dom";
import { Calm } from "./calm";

describe("Calm", () => {
  const onRest = vi.fn<(cells: Element[]) => void>();
  let calm: Calm;

  beforeEach(() => {
    vi.useFakeTimers();
    calm = new Calm(onRest);
    return () => calm.stop();
  });

  function cellAt(top: number): HTMLElement {
    const cell = h("div", {}, h("button", {}));
    cell.getBoundingClientRect = () => new DOMRect(0, top, 598, 100);
    document.body.append(cell);
    return cell;
  }
  const scroll = () => dispatchEvent(new Event("scroll"));

  it("lets rows in and below what is seen become smaller, not those that begin above", () => {
    expect([-200, -1, 0, 500, 5_000].map((top) => calm.mayShrink(cellAt(top)))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it("leaves what is seen alone while the page scrolls", () => {
    scroll();
    const [seen, below] = [cellAt(innerHeight - 1), cellAt(innerHeight)];
    expect([seen, below].map((cell) => calm.mayShrink(cell))).toEqual([false, true]);
    scroll();
    vi.advanceTimersByTime(100);
    scroll();
    vi.advanceTimersByTime(100);
    vi.advanceTimersByTime(20);
    expect(onRest).not.toHaveBeenCalled();
    vi.advanceTimersToNextFrame();
    vi.advanceTimersToNextFrame();
    expect(onRest).toHaveBeenCalledExactlyOnceWith([seen]);
    expect(calm.mayShrink(seen)).toBe(true);
  });

  it("does not take a late frame for rest", () => {
    scroll();
    const seen = cellAt(100);
    expect(calm.mayShrink(seen)).toBe(false);
    vi.advanceTimersByTime(121);
    scroll();
    vi.advanceTimersToNextFrame();
    vi.advanceTimersToNextFrame();
    expect(onRest).not.toHaveBeenCalled();
    expect(calm.mayShrink(seen)).toBe(false);
    vi.advanceTimersByTime(300);
    expect(onRest).toHaveBeenCalledExactlyOnceWith([seen]);
  });

  it("keeps further away the faster the page scrolls", () => {
    vi.stubGlobal("scrollY", 300);
    scroll();
    const [near, far] = [cellAt(innerHeight + 1199), cellAt(innerHeight + 1200)];
    expect([near, far].map((cell) => calm.mayShrink(cell))).toEqual([false, true]);
    vi.unstubAllGlobals();
  });

  it("takes the mean of the steps since it last looked", () => {
    vi.stubGlobal("scrollY", 300);
    scroll();
    scroll();
    const [near, far] = [cellAt(innerHeight + 599), cellAt(innerHeight + 600)];
    expect([near, far].map((cell) => calm.mayShrink(cell))).toEqual([false, true]);
    vi.unstubAllGlobals();
  });

  it("does not take the row away in which the keyboard is", () => {
    const cell = cellAt(100);
    cell.querySelector("button")?.focus();
    expect(calm.mayShrink(cell)).toBe(false);
  });
});
