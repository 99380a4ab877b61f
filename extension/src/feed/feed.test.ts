import { beforeEach, describe, expect, it, vi } from "vitest";
import type {
  ClassifyReply,
  MemberMark,
  Settings,
  Tweet,
  Verdict,
} from "../messaging/protocol.gen";
import type { Connection, Result } from "../messaging/runtime";
import { x } from "../sites/x";
import { cell, words } from "../testing/cells";
import { memberOf, settingsOf, verdictOf } from "../testing/data";
import { Feed } from "./feed";
import { observeCells } from "./observer";

const PERSONAL: Partial<Verdict> = { outcome: "personal", professional: 0.05 };
const PAPER: Partial<Verdict> = { outcome: "professional", professional: 0.97, kinds: ["paper"] };

const connection = (state: Connection["state"]): Connection => ({
  state,
  hostVersion: null,
  modelId: null,
  since: 0,
});

describe("Feed", () => {
  let feed: Feed;
  let list: HTMLElement;
  let asked: Tweet[];
  let verdicts: Record<string, Partial<Verdict>>;
  let isDown: boolean;
  let member: MemberMark | null;
  let stop: AbortController;
  const onWhy = vi.fn();

  beforeEach(() => {
    asked = [];
    verdicts = {};
    isDown = false;
    member = null;
    list = document.createElement("div");
    document.body.replaceChildren(list);
    feed = new Feed(x, {
      classify,
      onWhy,
      onChanged: () => undefined,
      memberOf: () => member,
      onPainted: () => undefined,
    });
    feed.enter("home");
    feed.settings = settingsOf();
    feed.connection = connection("connected");
    stop = new AbortController();
    observeCells(list, x, (cells) => feed.add(cells), stop.signal);
    return () => {
      stop.abort();
      feed.stop();
    };
  });

  function classify(tweets: Tweet[]): Promise<Result<ClassifyReply>> {
    if (isDown) return Promise.resolve({ ok: false, error: { code: "host_gone", message: "" } });
    asked.push(...tweets);
    const answers = tweets.map(({ id }) => verdictOf({ id, ...verdicts[id] }));
    return Promise.resolve({
      ok: true,
      value: {
        type: "classify_reply",
        id: 1,
        verdicts: answers,
        settings_revision: 1,
        elapsed_ms: 1,
      },
    });
  }

  async function show(...cells: HTMLElement[]): Promise<void> {
    list.append(...cells);
    await settle();
  }

  /** Longer than the pace of requests. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 70));
  const stateOf = (element: Element) => element.getAttribute("data-ab-state");
  const markIn = (element: Element) => element.querySelector("ab-mark")?.shadowRoot;
  const isSeen = (element: Element) =>
    markIn(element) !== undefined &&
    element.querySelector<HTMLElement>("ab-mark")?.style.visibility !== "hidden";
  const set = (changes: Partial<Settings>) => {
    feed.settings = settingsOf(changes);
  };

  it("asks for all cells of one turn and paints the answers", async () => {
    verdicts = { 1: PAPER, 2: PERSONAL, 3: { outcome: "unsure" } };
    const cells = ["1", "2", "3"].map((id) => cell({ id }));
    await show(...cells);
    expect(asked.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(cells.map(stateOf)).toEqual(["highlight", "collapse", "leave"]);
    expect(markIn(cells[0]!)?.querySelector(".chips")?.textContent).toBe("Paper");
    expect(markIn(cells[1]!)?.querySelector(".bar")?.textContent).toBe(
      "Personal · Reed EcologyShow",
    );
    expect(markIn(cells[2]!)).toBeUndefined();
    expect(cells[0]!.getAttribute("data-ab-outcome")).toBe("professional");
  });

  it("shows a tweet that was called back elsewhere, until that is taken back", async () => {
    verdicts = { 1: PERSONAL, 2: PERSONAL };
    const [row, other] = [cell({ id: "1" }), cell({ id: "2" })];
    await show(row, other);
    feed.opened = new Set(["1"]);
    expect([row, other].map(stateOf)).toEqual(["opened", "collapse"]);
    feed.opened = new Set();
    expect([row, other].map(stateOf)).toEqual(["collapse", "collapse"]);
  });

  it("leaves X's own nodes where they were", async () => {
    verdicts = { 1: PERSONAL };
    const row = cell({ id: "1" });
    const before = [...row.childNodes];
    await show(row);
    expect([...row.childNodes].slice(0, before.length)).toEqual(before);
    expect(row.lastElementChild?.localName).toBe("ab-mark");
  });

  it("does not ask again for a tweet that comes back in another cell", async () => {
    verdicts = { 1: PERSONAL };
    await show(cell({ id: "1" }));
    list.replaceChildren();
    const again = cell({ id: "1" });
    list.append(again);
    await Promise.resolve();
    expect(stateOf(again)).toBe("collapse");
    await settle();
    expect(asked).toHaveLength(1);
  });

  it("takes its paint off a cell that is used for another tweet", async () => {
    verdicts = { 1: PERSONAL, 2: PAPER };
    const row = cell({ id: "1" });
    await show(row);
    isDown = true;
    row.firstElementChild?.replaceWith(cell({ id: "2" }).firstElementChild!);
    await settle();
    expect(stateOf(row)).toBeNull();
    expect(isSeen(row)).toBe(false);
    isDown = false;
    feed.add([row]);
    await settle();
    expect(stateOf(row)).toBe("highlight");
    expect(row.getAttribute("data-ab-id")).toBe("2");
    expect(isSeen(row)).toBe(true);
  });

  it("notices another tweet when only the address in a cell changes", async () => {
    verdicts = { 1: PERSONAL, 2: PAPER };
    const row = cell({ id: "1" });
    await show(row);
    row.querySelector("time")?.closest("a")?.setAttribute("href", "/reed_ecology/status/2");
    await settle();
    expect(row.getAttribute("data-ab-id")).toBe("2");
    expect(stateOf(row)).toBe("highlight");
  });

  it("takes its paint off a cell that has no tweet any more", async () => {
    verdicts = { 1: PERSONAL };
    const row = cell({ id: "1" });
    await show(row);
    row.firstElementChild?.replaceChildren("Who to follow");
    await settle();
    expect(stateOf(row)).toBeNull();
  });

  it("asks again when show more brings the rest, and keeps its paint meanwhile", async () => {
    verdicts = { 1: PAPER };
    const row = cell({ id: "1", text: ["We found"] });
    await show(row);
    row.querySelector("[data-testid=tweetText]")?.replaceWith(words(["We found a marsh"]));
    await Promise.resolve();
    expect(stateOf(row)).toBe("highlight");
    await settle();
    expect(asked.map(({ text }) => text)).toEqual(["We found", "We found a marsh"]);
  });

  it("notices words that change without a new node", async () => {
    const row = cell({ id: "1", text: ["We found"] });
    await show(row);
    row.querySelector("[data-testid=tweetText] span")!.firstChild!.nodeValue = "We lost";
    await settle();
    expect(asked.map(({ text }) => text)).toEqual(["We found", "We lost"]);
  });

  it("puts its mark back when the page throws it out", async () => {
    verdicts = { 1: PAPER };
    const row = cell({ id: "1" });
    await show(row);
    row.replaceChildren(...cell({ id: "1" }).childNodes);
    await settle();
    expect(markIn(row)?.querySelector(".chips")).not.toBeNull();
    expect(row.querySelectorAll("ab-mark")).toHaveLength(1);
  });

  it("treats advertisements by the user's choice, without asking for them", async () => {
    set({ ads: "collapse" });
    const ad = cell({ isAd: true, text: ["Buy boots"] });
    await show(ad);
    expect(asked).toEqual([]);
    expect(stateOf(ad)).toBe("collapse");
    expect(ad.getAttribute("data-ab-outcome")).toBe("ad");
  });

  it("repaints at once when settings change, and asks again", async () => {
    verdicts = { 1: PERSONAL };
    const row = cell({ id: "1" });
    await show(row);
    set({ personal: "dim", revision: 2 });
    expect(stateOf(row)).toBe("dim");
    await settle();
    expect(asked).toHaveLength(2);
    set({ mode: "off", revision: 3 });
    expect(stateOf(row)).toBeNull();
    expect(row.querySelector("ab-mark")).toBeNull();
  });

  it("asks nothing while it is off or the page is none of ours", async () => {
    set({ mode: "off" });
    await show(cell({ id: "1" }));
    feed.enter(null);
    set({ mode: "focus" });
    await show(cell({ id: "2" }));
    expect(asked.map(({ id }) => id)).toEqual([]);
    feed.enter("profile");
    await settle();
    expect(asked.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("reads no cell while it is off, and all that stand there once it is on", async () => {
    const read = vi.spyOn(x, "readCell");
    set({ mode: "off" });
    const [first, second] = [cell({ id: "1" }), cell({ id: "2" })];
    await show(first);
    expect(read).not.toHaveBeenCalled();
    set({ mode: "focus" });
    await settle();
    expect(stateOf(first)).toBe("collapse");
    set({ mode: "off" });
    // Used for another tweet while nobody looked.
    first.replaceChildren(...second.childNodes);
    set({ mode: "focus" });
    expect(stateOf(first)).toBeNull();
    await settle();
    expect(first.getAttribute("data-ab-id")).toBe("2");
    read.mockRestore();
  });

  it("hides nothing while there is no host, and catches up when it is back", async () => {
    verdicts = { 1: PERSONAL, 2: PAPER, 3: PERSONAL };
    const [personal, paper] = [cell({ id: "1" }), cell({ id: "2" })];
    await show(personal, paper);
    feed.connection = connection("crashed");
    expect([stateOf(personal), stateOf(paper)]).toEqual(["leave", "highlight"]);
    isDown = true;
    const late = cell({ id: "3" });
    await show(late);
    feed.connection = connection("connecting");
    expect([stateOf(personal), stateOf(late)]).toEqual(["leave", null]);
    isDown = false;
    feed.connection = connection("connected");
    await settle();
    expect([stateOf(personal), stateOf(late)]).toEqual(["collapse", "collapse"]);
  });

  it("never hides a tweet of a new member", async () => {
    verdicts = { 1: PERSONAL };
    const row = cell({ id: "1" });
    await show(row);
    member = memberOf();
    feed.memberChanged("reed_ecology");
    expect(stateOf(row)).toBe("leave");
  });

  it("ignores presses that no person made", async () => {
    verdicts = { 1: PERSONAL };
    const row = cell({ id: "1" });
    await show(row);
    markIn(row)?.querySelector<HTMLElement>(".show")?.click();
    markIn(row)?.querySelector<HTMLElement>(".label")?.click();
    expect(stateOf(row)).toBe("collapse");
    expect(onWhy).not.toHaveBeenCalled();
  });

  it("opens a tweet for good, in any cell, until the user hides it again", async () => {
    verdicts = { 1: PERSONAL };
    const row = cell({ id: "1" });
    await show(row);
    press(markIn(row)!.querySelector(".show")!);
    expect(stateOf(row)).toBe("opened");
    const other = cell({ id: "1" });
    await show(other);
    expect(stateOf(other)).toBe("opened");
    press(markIn(other)!.querySelector(".again")!);
    expect(stateOf(other)).toBe("collapse");
  });

  it("keeps presses and keys inside our elements from the page", async () => {
    verdicts = { 1: PERSONAL };
    const row = cell({ id: "1" });
    const heard = vi.fn();
    await show(row);
    const button = markIn(row)!.querySelector<HTMLElement>(".show")!;
    const types = ["click", "mousedown", "keydown", "keyup", "pointerdown"];
    for (const type of types) list.addEventListener(type, heard);
    for (const type of types)
      button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  it("keeps the keyboard in a mark that is drawn anew", async () => {
    verdicts = { 1: PAPER };
    const row = cell({ id: "1" });
    await show(row);
    markIn(row)!.querySelector<HTMLElement>(".chips")!.focus();
    feed.settle(verdictOf({ ...PAPER, id: "1", kinds: ["job"] }));
    expect(markIn(row)!.activeElement?.textContent).toBe("Job");
  });

  it("draws nothing anew that is being pressed", async () => {
    verdicts = { 1: PAPER };
    const row = cell({ id: "1" });
    await show(row);
    const chips = markIn(row)!.querySelector<HTMLElement>(".chips")!;
    const dispatch = (type: string) =>
      chips.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    dispatch("pointerdown");
    feed.settle(verdictOf({ ...PERSONAL, id: "1" }));
    expect(markIn(row)!.querySelector(".chips")).toBe(chips);
    dispatch("pointerup");
    press(chips);
    expect(onWhy).toHaveBeenCalled();
    await settle();
    expect(stateOf(row)).toBe("collapse");
  });

  it("counts what the page has shown", async () => {
    verdicts = { 1: PAPER, 2: PERSONAL, 3: { outcome: "unsure" } };
    await show(...["1", "2", "3"].map((id) => cell({ id })), cell({ isAd: true }));
    expect(feed.tally.counts).toEqual({
      seen: 4,
      professional: 1,
      personal: 1,
      unsure: 1,
      ads: 1,
      hidden: 1,
      kinds: { paper: 1 },
    });
    set({ mode: "off" });
    expect(feed.tally.counts.seen).toBe(0);
    set({ mode: "focus" });
    expect(feed.tally.counts.seen).toBe(4);
    list.replaceChildren();
    feed.enter("search");
    expect(feed.tally.counts.seen).toBe(0);
  });

  it("goes on with the other cells when one cannot be read", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
    const broken = cell({ id: "1" });
    vi.spyOn(x, "readCell").mockImplementationOnce(() => {
      throw new Error("unreadable");
    });
    await show(broken, cell({ id: "2" }));
    expect(asked.map(({ id }) => id)).toEqual(["2"]);
    expect(warn).toHaveBeenCalled();
  });

  it("leaves no trace when it ends", async () => {
    verdicts = { 1: PAPER };
    const row = cell({ id: "1" });
    await show(row);
    feed.stop();
    expect(row.outerHTML).toBe(cell({ id: "1" }).outerHTML);
  });

  /** What a person's press is to our buttons. */
  function press(button: Element): void {
    const event = new Event("click", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    button.dispatchEvent(event);
  }
});
