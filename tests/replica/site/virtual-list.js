// The virtual list: absolutely placed rows, measured after they are shown, nodes used again.
import { h } from "./dom.js";

const GUESSED_HEIGHT = 180;
const SCREENS_AROUND = 1.5;
const NEAR_END_SCREENS = 2;

export class VirtualList {
  /**
   * @param {HTMLElement} parent the element that gets the rows.
   * @param {{items: object[], heights: Map<string, number>}} state what is listed; kept by the caller.
   * @param {{fill: Function, onNearEnd: Function, onJump: Function}} hooks
   */
  constructor(parent, state, hooks) {
    Object.assign(this, { parent, state, hooks, mounted: new Map(), tops: [], total: 0, framed: 0, guessed: new Map() });
    this.stop = new AbortController();
    this.resizes = new ResizeObserver((entries) => this.#measured(entries));
    parent.style.position = "relative";
    const again = { signal: this.stop.signal, passive: true };
    addEventListener("scroll", () => this.#soon(), again);
    addEventListener("resize", () => this.#soon(), again);
    this.update();
  }

  destroy() {
    this.stop.abort();
    this.resizes.disconnect();
    cancelAnimationFrame(this.framed);
  }

  /** Lays the rows out anew; with `keep` the reader's place is kept although rows came above. */
  update({ keep = false } = {}) {
    const anchor = this.#anchor();
    this.#layOut();
    if (anchor) this.#payOwed(anchor);
    if (keep && anchor) this.#keepPlace(anchor);
    this.#mountRange();
    if (!keep && anchor) this.#reportJump(anchor);
    this.#watchEnd();
  }

  /** Draws the row of `key` again: in place, or with new nodes when `remount`. */
  redraw(key, { remount = false } = {}) {
    const cell = this.mounted.get(key);
    if (!cell) return false;
    if (remount) cell.replaceChildren();
    this.hooks.fill(cell, this.state.items.find((item) => item.key === key));
    return true;
  }

  #soon() {
    if (this.framed) return;
    this.framed = requestAnimationFrame(() => {
      this.framed = 0;
      this.update();
    });
  }

  #measured(entries) {
    let changed = false;
    for (const { target } of entries) {
      const key = target.rowKey;
      if (this.mounted.get(key) !== target) continue;
      const height = target.getBoundingClientRect().height;
      const before = this.state.heights.get(key);
      if (before === height) continue;
      if (before === undefined) this.guessed.set(key, height - GUESSED_HEIGHT);
      this.state.heights.set(key, height);
      changed = true;
    }
    if (changed) this.#soon();
  }

  #layOut() {
    let top = 0;
    this.tops = this.state.items.map((item) => {
      const here = top;
      top += this.state.heights.get(item.key) ?? GUESSED_HEIGHT;
      return here;
    });
    this.total = top;
    this.parent.style.minHeight = `${Math.ceil(top)}px`;
  }

  #mountRange() {
    const [first, last] = this.#range();
    const wanted = this.state.items.slice(first, last);
    const keys = new Set(wanted.map((item) => item.key));
    const free = [...this.mounted].filter(([key]) => !keys.has(key));
    for (const [key] of free) this.mounted.delete(key);
    wanted.forEach((item, index) => this.#place(item, this.tops[first + index], free));
    for (const [, cell] of free) this.#discard(cell);
  }

  #range() {
    const { innerHeight } = window;
    const offset = -this.parent.getBoundingClientRect().top;
    const from = offset - SCREENS_AROUND * innerHeight;
    const to = offset + (1 + SCREENS_AROUND) * innerHeight;
    const end = (index) => this.tops[index + 1] ?? this.total;
    let first = this.tops.findIndex((_, index) => end(index) > from);
    if (first < 0) first = this.tops.length;
    let last = first;
    while (last < this.tops.length && this.tops[last] < to) last += 1;
    return [first, last];
  }

  #place(item, top, free) {
    let cell = this.mounted.get(item.key);
    if (!cell) {
      cell = free.pop()?.[1] ?? this.#newCell();
      cell.rowKey = item.key;
      this.mounted.set(item.key, cell);
      this.hooks.fill(cell, item);
      // A used cell that ends up as high as before gives no resize event: measure it anew.
      this.resizes.unobserve(cell);
      this.resizes.observe(cell);
    }
    cell.style.transform = `translateY(${top}px)`;
  }

  #newCell() {
    const cell = h("div", { testid: "cellInnerDiv" });
    cell.style.cssText = "transform: translateY(0px); position: absolute; width: 100%;";
    this.parent.append(cell);
    return cell;
  }

  #discard(cell) {
    this.resizes.unobserve(cell);
    cell.remove();
  }

  /** A guess that proved wrong above the reader must not move what is read. */
  #payOwed({ key }) {
    const { items } = this.state;
    const above = items.slice(0, items.findIndex((item) => item.key === key));
    const owed = above.reduce((sum, item) => sum + (this.guessed.get(item.key) ?? 0), 0);
    this.guessed.clear();
    if (owed) window.scrollBy({ top: owed, behavior: "instant" });
  }

  #anchor() {
    for (const item of this.state.items) {
      const box = this.mounted.get(item.key)?.getBoundingClientRect();
      if (box && box.bottom > 0 && box.height > 0) return { key: item.key, y: box.top };
    }
    return null;
  }

  #anchorShift({ key, y }) {
    const index = this.state.items.findIndex((item) => item.key === key);
    if (index < 0) return 0;
    return this.parent.getBoundingClientRect().top + this.tops[index] - y;
  }

  #keepPlace(anchor) {
    const shift = this.#anchorShift(anchor);
    if (shift) window.scrollBy({ top: shift, behavior: "instant" });
  }

  #reportJump(anchor) {
    const shift = this.#anchorShift(anchor);
    if (Math.abs(shift) > 1) this.hooks.onJump({ key: anchor.key, by: Math.round(shift) });
  }

  #watchEnd() {
    const left = this.parent.getBoundingClientRect().top + this.total - window.innerHeight;
    if (left < NEAR_END_SCREENS * window.innerHeight) this.hooks.onNearEnd();
  }
}
