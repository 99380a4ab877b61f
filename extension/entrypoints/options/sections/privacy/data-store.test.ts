import { beforeEach, describe, expect, it, vi } from "vitest";
import { askHost } from "../../../../src/pages/ask";
import { showToast, type Toast } from "../../../../src/pages/toasts";
import { importEverything } from "./data-store";

vi.mock("../../../../src/pages/ask", () => ({ askHost: vi.fn() }));
vi.mock("../../../../src/pages/toasts", () => ({ showToast: vi.fn(), showProblem: vi.fn() }));

const LINES = ["head", ...Array<string>(1_500).fill("line")];
const FULL = { ok: false, error: { code: "storage_full", message: "The disk is full." } };
const UNDONE = { ok: true, value: { changed: 1 } };
const taken = (added: number, undo: number) => ({
  ok: true,
  value: { added, known: 0, unusable: 0, undo },
});
const asked = () => vi.mocked(askHost).mock.calls.map(([request]) => request);
const toast = (): Toast => vi.mocked(showToast).mock.lastCall![0];

function answer(...replies: unknown[]): void {
  for (const reply of replies) vi.mocked(askHost).mockResolvedValueOnce(reply as never);
}

describe("importEverything", () => {
  beforeEach(() => {
    vi.mocked(askHost).mockReset();
  });

  it("takes a file of many parts back from its end to its beginning", async () => {
    const onUndone = vi.fn();
    answer(taken(1_000, 4), taken(500, 5), UNDONE, UNDONE);
    await importEverything(LINES, onUndone);
    expect(toast().text).toBe("1500 added, 0 known already, 0 not usable");
    toast().undo!();
    await vi.waitFor(() => expect(onUndone).toHaveBeenCalledOnce());
    expect(asked().slice(2)).toEqual([
      { type: "undo_bubble", undo: 5 },
      { type: "undo_bubble", undo: 4 },
    ]);
  });

  it("offers to take back what came before a part that was refused", async () => {
    answer(taken(1_000, 4), FULL, UNDONE);
    await importEverything(LINES, vi.fn());
    expect(toast()).toMatchObject({ text: "The disk is full.", tone: "problem" });
    toast().undo!();
    expect(asked().at(-1)).toEqual({ type: "undo_bubble", undo: 4 });
  });

  it("offers nothing where nothing was new", async () => {
    answer(taken(0, 4), taken(0, 5));
    await importEverything(LINES, vi.fn());
    expect(toast().undo).toBeUndefined();
  });
});
