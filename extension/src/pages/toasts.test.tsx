import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useMessages } from "./test-messages";
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
    useMessages();
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

  it("undo once and leave", async () => {
    const undo = vi.fn();
    await show({ text: "Removed.", undo });
    await act(() => document.querySelector<HTMLElement>(".toast-action")!.click());
    expect(undo).toHaveBeenCalledOnce();
    expect(text()).not.toContain("Removed.");
  });
});
