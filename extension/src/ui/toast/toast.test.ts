import { beforeEach, describe, expect, it, vi } from "vitest";
import { PageToasts, TOAST_TAG } from "./toast";

const shown = () => document.querySelector(TOAST_TAG)?.shadowRoot;

describe("the line at the bottom of the page", () => {
  let toasts: PageToasts;
  const undo = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    // The page is no browser: it knows no popovers.
    HTMLElement.prototype.showPopover = vi.fn();
    HTMLElement.prototype.hidePopover = vi.fn();
    const ended = new AbortController();
    toasts = new PageToasts(ended.signal);
    return () => {
      ended.abort();
      vi.useRealTimers();
    };
  });

  it("can be undone for eight seconds", () => {
    toasts.show({ text: "Added", undo });
    vi.advanceTimersByTime(7_900);
    // Only a person's press counts.
    const press = new MouseEvent("click");
    Object.defineProperty(press, "isTrusted", { value: true });
    shown()!.querySelector(".undo")!.dispatchEvent(press);
    expect(undo).toHaveBeenCalledOnce();
    expect(shown()).toBeUndefined();
    toasts.show({ text: "Added", undo });
    vi.advanceTimersByTime(8_100);
    expect(shown()).toBeUndefined();
  });

  it("stays while the pointer is on it", () => {
    toasts.show({ text: "Added", undo });
    document.querySelector(TOAST_TAG)!.dispatchEvent(new Event("pointerenter"));
    vi.advanceTimersByTime(60_000);
    expect(shown()!.textContent).toContain("Added");
    document.querySelector(TOAST_TAG)!.dispatchEvent(new Event("pointerleave"));
    vi.advanceTimersByTime(8_100);
    expect(shown()).toBeUndefined();
  });
});
