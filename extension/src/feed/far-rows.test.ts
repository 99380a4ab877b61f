import { beforeEach, describe, expect, it } from "vitest";
import type { Verdict } from "../messaging/protocol.gen";
import { x } from "../sites/x";
import { cell } from "../testing/cells";
import { settingsOf, verdictOf } from "../testing/data";
import { Feed } from "./feed";

const PERSONAL: Partial<Verdict> = { outcome: "personal", professional: 0.05 };
const PAPER: Partial<Verdict> = { outcome: "professional", professional: 0.97, kinds: ["paper"] };

describe("a cell that is used for another tweet", () => {
  let feed: Feed;
  let verdicts: Record<string, Partial<Verdict>>;

  beforeEach(() => {
    feed = new Feed(x, {
      classify: (tweets) => {
        const known = tweets.filter(({ id }) => verdicts[id]);
        const answers = known.map(({ id }) => verdictOf({ id, ...verdicts[id] }));
        if (known.length === 0) return new Promise(() => undefined);
        const reply = { verdicts: answers, settings_revision: 1, elapsed_ms: 1 };
        return Promise.resolve({ ok: true, value: { type: "classify_reply", id: 1, ...reply } });
      },
      onWhy: () => undefined,
      onChanged: () => undefined,
      memberOf: () => null,
      onPainted: () => undefined,
    });
    feed.enter("home");
    feed.settings = settingsOf();
    return () => feed.stop();
  });

  const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const stateOf = (row: Element) => row.getAttribute("data-ab-state");
  const chips = (row: Element) =>
    row.querySelector("ab-mark")?.shadowRoot?.querySelector(".chips")?.textContent;

  async function judged(verdict: Partial<Verdict>): Promise<HTMLElement> {
    verdicts = { 1: verdict };
    const row = cell({ id: "1" });
    document.body.replaceChildren(row);
    feed.add([row]);
    await after(10);
    return row;
  }

  function useAgain(row: HTMLElement, top: number): void {
    row.getBoundingClientRect = () => new DOMRect(0, top, 600, 200);
    row.firstElementChild?.replaceWith(cell({ id: "2" }).firstElementChild!);
    feed.add([row]);
  }

  it("is painted far from view once there is a verdict", async () => {
    const row = await judged(PAPER);
    verdicts = { 2: { ...PAPER, kinds: ["job"] } };
    useAgain(row, 2 * innerHeight + 1);
    expect(chips(row)).toBe("Paper");
    await after(60);
    expect(chips(row)).toBe("Job");
  });

  it("does not wait for ever", async () => {
    const row = await judged(PAPER);
    useAgain(row, -innerHeight - 201);
    expect(stateOf(row)).toBe("highlight");
    await after(170);
    expect(chips(row)).toBeUndefined();
    expect(stateOf(row)).toBeNull();
  });

  it.each([
    ["below", 2 * innerHeight - 1],
    ["above", -innerHeight - 199],
  ])("loses its paint at once within a screen %s what is seen", async (_, top) => {
    const row = await judged(PAPER);
    useAgain(row, top);
    expect(chips(row)).toBeUndefined();
    expect(stateOf(row)).toBeNull();
  });

  it("loses it at once where it was folded, for the page measures the row now", async () => {
    const row = await judged(PERSONAL);
    expect(stateOf(row)).toBe("collapse");
    useAgain(row, 5 * innerHeight);
    expect(stateOf(row)).toBeNull();
  });
});
