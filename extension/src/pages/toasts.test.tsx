import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { showToast, Toasts } from "./toasts";

const text = () => document.body.textContent;

async function show(toast: Parameters<typeof showToast>[0]): Promise<void> {
  await act(() => {
    render(<Toasts />, document.body);
    showToast(toast);
  });
}

describe("toasts", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    render(null, document.body);
    return () => vi.useRealTimers();
  });

  it("leave by themselves, later when there is something to undo", async () => {
    await show({ text: "Saved." });
    expect(text()).toContain("Saved.");
    await act(() => void vi.advanceTimersByTime(6_000));
    expect(text()).not.toContain("Saved.");
    await show({ text: "Removed.", undo: () => undefined });
    await act(() => void vi.advanceTimersByTime(6_000));
    expect(text()).toContain("Removed.");
    await act(() => void vi.advanceTimersByTime(6_000));
    expect(text()).not.toContain("Removed.");
  });

  it("do what waited once nobody can take it back: not sooner, and not twice", async () => {
    const [undo, done] = [vi.fn(), vi.fn()];
    await show({ text: "Removed.", undo, done });
    await act(() => void vi.advanceTimersByTime(6_000));
    expect(done).not.toHaveBeenCalled();
    await act(() => void vi.advanceTimersByTime(6_000));
    expect(done).toHaveBeenCalledOnce();
    await show({ text: "Something else." });
    expect(done).toHaveBeenCalledOnce();
    expect(undo).not.toHaveBeenCalled();
  });

  it.each([
    ["the next one comes", () => showToast({ text: "Something else." })],
    ["the page is left", () => dispatchEvent(new Event("pagehide"))],
    ["it is dismissed", () => document.querySelector<HTMLElement>(".icon-button")!.click()],
  ])("do what waited when %s", async (_, leave) => {
    const done = vi.fn();
    await show({ text: "Removed.", undo: () => undefined, done });
    await act(leave);
    expect(done).toHaveBeenCalledOnce();
  });

  it("leave undone what was taken back", async () => {
    const done = vi.fn();
    await show({ text: "Removed.", undo: () => undefined, done });
    await act(() => document.querySelector<HTMLElement>(".toast-action")!.click());
    await act(() => void vi.advanceTimersByTime(20_000));
    expect(done).not.toHaveBeenCalled();
  });

  it("undo once and leave", async () => {
    const undo = vi.fn();
    await show({ text: "Removed.", undo });
    await act(() => document.querySelector<HTMLElement>(".toast-action")!.click());
    expect(undo).toHaveBeenCalledOnce();
    expect(text()).not.toContain("Removed.");
  });
});
