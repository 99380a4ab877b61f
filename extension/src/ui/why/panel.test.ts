import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ExplainReply } from "../../messaging/protocol.gen";
import type { Result } from "../../messaging/runtime";
import { verdictOf } from "../../testing/data";
import { button, h } from "../dom";
import { createWhy, createWords, type WhyActions } from "./content";
import { WhyPanel, type PanelSubject } from "./panel";
import { isOnScreen, positionPanel } from "./position";

const SCREEN = { width: 1280, height: 900 };
const PANEL = { width: 360, height: 300 };

describe("positionPanel", () => {
  it("stands below the chip, its right edges in line", () => {
    const place = positionPanel({ top: 100, bottom: 120, left: 700, right: 790 }, PANEL, SCREEN);
    expect(place).toEqual({ left: 430, top: 128 });
  });

  it("flips above where there is no room below", () => {
    const anchor = { top: 800, bottom: 820, left: 700, right: 790 };
    expect(positionPanel(anchor, PANEL, SCREEN).top).toBe(492);
  });

  it("stands beside the tweet where there is room, else over it", () => {
    const anchor = { top: 100, bottom: 120, left: 700, right: 790 };
    expect(positionPanel(anchor, PANEL, SCREEN, 880)).toEqual({ left: 888, top: 100 });
    expect(positionPanel(anchor, PANEL, SCREEN, 920)).toEqual({ left: 430, top: 128 });
  });

  it("stays on a small screen", () => {
    const anchor = { top: 300, bottom: 320, left: 10, right: 80 };
    const place = positionPanel(anchor, { width: 360, height: 500 }, { width: 390, height: 600 });
    expect(place).toEqual({ left: 8, top: 92 });
  });

  it("knows when its chip has left the screen", () => {
    expect(isOnScreen({ top: -30, bottom: -10, left: 0, right: 9 }, SCREEN)).toBe(false);
    expect(isOnScreen({ top: -10, bottom: 10, left: 0, right: 9 }, SCREEN)).toBe(true);
    expect(isOnScreen({ top: 901, bottom: 920, left: 0, right: 9 }, SCREEN)).toBe(false);
  });
});

describe("WhyPanel", () => {
  let stop: AbortController;
  let panel: WhyPanel;
  let anchor: HTMLElement;

  beforeEach(() => {
    stop = new AbortController();
    panel = new WhyPanel(stop.signal);
    anchor = button({}, () => undefined, "Paper");
    document.body.replaceChildren(anchor);
    // The test's document has no top layer.
    HTMLElement.prototype.showPopover = vi.fn();
    anchor.getBoundingClientRect = () => new DOMRect(700, 100, 90, 20);
    return () => stop.abort();
  });

  const shown = () => document.querySelector("ab-why")?.shadowRoot ?? null;
  const subject = (changes: Partial<PanelSubject> = {}): PanelSubject => ({
    key: "1",
    anchor: () => (anchor.isConnected ? anchor : null),
    content: () => [h("p", {}, "Because")],
    ...changes,
  });
  const open = (changes: Partial<PanelSubject> = {}) => panel.toggle(subject(changes));

  it("opens with the keyboard in it, and closes on Escape with the keyboard back", () => {
    open();
    const dialog = shown()?.querySelector("[role=dialog]");
    expect(dialog?.textContent).toBe("Because");
    expect(anchor.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement?.localName).toBe("ab-why");
    dialog?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(shown()).toBeNull();
    expect(document.activeElement).toBe(anchor);
    expect(anchor.getAttribute("aria-expanded")).toBe("false");
  });

  it("draws nothing anew under a press, whose click would be lost, but right after it", async () => {
    let text = "Undo";
    open({ content: () => [button({}, () => undefined, text)] });
    const pressed = shown()!.querySelector("button")!;
    const send = (type: string) =>
      pressed.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    send("pointerdown");
    text = "Right";
    panel.refresh();
    expect(shown()?.querySelector("button")).toBe(pressed);
    send("pointerup");
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown()?.querySelector("button")?.textContent).toBe("Right");
  });

  it("waits for the space bar too, and for no other key", async () => {
    open({ content: () => [button({}, () => undefined, "Undo")] });
    const pressed = shown()!.querySelector("button")!;
    const send = (type: string, key: string) =>
      pressed.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    send("keydown", " ");
    panel.refresh();
    expect(shown()?.querySelector("button")).toBe(pressed);
    send("keyup", " ");
    await new Promise((resolve) => setTimeout(resolve));
    const drawn = shown()?.querySelector("button");
    expect(drawn).not.toBe(pressed);
    send("keydown", "y");
    panel.refresh();
    expect(shown()?.querySelector("button")).not.toBe(drawn);
  });

  it("closes when its chip is pressed again", () => {
    open();
    open();
    expect(shown()).toBeNull();
  });

  it("closes on a press elsewhere, not on one inside", () => {
    open();
    shown()
      ?.querySelector("p")
      ?.dispatchEvent(new Event("pointerdown", { bubbles: true, composed: true }));
    expect(shown()).not.toBeNull();
    document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    expect(shown()).toBeNull();
  });

  it("closes when its chip is scrolled away or gone", () => {
    open();
    anchor.getBoundingClientRect = () => new DOMRect(700, -200, 90, 20);
    dispatchEvent(new Event("scroll"));
    expect(shown()).toBeNull();
    anchor.getBoundingClientRect = () => new DOMRect(700, 100, 90, 20);
    open();
    anchor.remove();
    dispatchEvent(new Event("scroll"));
    expect(shown()).toBeNull();
  });

  it("keeps its keys from the page, which listens before us, and takes the letters", () => {
    const page = vi.fn();
    addEventListener("keydown", page, { capture: true });
    const onKey = vi.fn(() => true);
    document.addEventListener("keydown", page, { capture: true });
    open({ onKey });
    press("p");
    expect(onKey).toHaveBeenCalledOnce();
    // Only what was there before us on the window itself hears it.
    expect(page).toHaveBeenCalledTimes(1);
    press("Escape");
    expect(shown()).toBeNull();
    press("p");
    expect(onKey).toHaveBeenCalledOnce();
    removeEventListener("keydown", page, { capture: true });
    document.removeEventListener("keydown", page, { capture: true });
  });

  it("draws its content anew with the keyboard where it was, and stays in its place", () => {
    let text = "one";
    const content = () => [button({ "data-name": "yes" }, () => undefined, text)];
    open({ content });
    panel.focus("yes");
    const host = document.querySelector<HTMLElement>("ab-why")!;
    const place = host.style.top;
    host.getBoundingClientRect = () => new DOMRect(430, parseFloat(place), 360, 300);
    anchor.getBoundingClientRect = () => new DOMRect(700, 300, 90, 20);
    text = "two";
    panel.refresh();
    const focused = shown()!.activeElement;
    expect(focused?.textContent).toBe("two");
    expect(host.style.top).toBe(place);
  });

  it("returns the keyboard to where it was before", () => {
    const article = h("article", { tabindex: "0" });
    document.body.append(article);
    article.focus();
    open();
    panel.close();
    expect(document.activeElement).toBe(article);
  });

  function press(key: string): void {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    (shown()?.querySelector("[role=dialog]") ?? document.body).dispatchEvent(event);
  }

  it("closes when the extension ends", () => {
    open();
    stop.abort();
    expect(shown()).toBeNull();
  });
});

describe("createWhy", () => {
  const subject = {
    handle: "reed_ecology",
    name: "Reed Ecology",
    state: "collapse",
    cause: null,
    verdict: verdictOf(),
    isMember: false,
  } as const;

  function create(changes: Partial<WhyActions> = {}): HTMLElement {
    const actions: WhyActions = {
      setMember: () => Promise.resolve({ ok: true, value: null }),
      openSettings: () => undefined,
      close: () => undefined,
      ...changes,
    };
    return h("div", {}, ...createWhy(subject, actions));
  }

  const explained = (
    words: ExplainReply["words"],
    kinds: ExplainReply["kinds"] = [],
  ): Result<ExplainReply> => ({
    ok: true,
    value: {
      type: "explain_reply",
      id: 1,
      verdict: verdictOf(),
      words,
      kinds,
      personal_below: 0.3,
      professional_from: 0.6,
    },
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  it("says which words counted, and shows markup in them as text", async () => {
    const word = "<img src=x onerror=alert(1)>";
    const answer = explained([
      { word, effect: -0.3 },
      { word: "marsh", effect: 0.001 },
    ]);
    const content = createWords(() => Promise.resolve(answer));
    expect(content.querySelector(".words.waiting")).not.toBeNull();
    await turn();
    expect(content.querySelector(".words")?.textContent).toBe(`${word}strongly personal`);
    expect(content.querySelector(".words img")).toBeNull();
  });

  it("says which words speak for each kind, at most for two", async () => {
    const effects = {
      marsh: 0.4,
      "<b>": 0.3,
      out: -0.3,
      data: 0.2,
      code: 0.1,
      new: 0.09,
      we: 0.01,
    };
    const words = Object.entries(effects).map(([word, effect]) => ({ word, effect }));
    const against = [{ word: "marsh", effect: -0.4 }];
    const answer = explained(
      [],
      [
        { kind: "paper", words },
        { kind: "project", words: against },
        { kind: "idea", words },
      ],
    );
    const content = createWords(() => Promise.resolve(answer));
    await turn();
    const lines = [...content.querySelectorAll(".kind-words")].map((line) => line.textContent);
    expect(lines).toEqual(["Speaking for Paper: marsh · <b> · data · code"]);
  });

  it("says why there are no words", async () => {
    const none = createWords(() => Promise.resolve(explained([])));
    const error = { code: "host_gone", message: "The host is not running." };
    const failed = createWords(() => Promise.resolve({ ok: false, error }));
    await turn();
    expect(none.querySelector(".words")?.textContent).toBe("No single word stood out.");
    expect(failed.querySelector(".words")?.textContent).toContain("The host is not running.");
  });

  it("offers to take the author in, and out again", async () => {
    const setMember = vi.fn().mockResolvedValue({ ok: true, value: null });
    const main = create({ setMember }).querySelector<HTMLButtonElement>(".main")!;
    expect(main.textContent).toBe("Add @reed_ecology to the bubble");
    press(main);
    await turn();
    expect(setMember).toHaveBeenCalledWith(true);
    expect(main.textContent).toBe("Remove @reed_ecology from the bubble");
    press(main);
    await turn();
    expect(setMember).toHaveBeenLastCalledWith(false);
  });

  it("says when that could not be saved", async () => {
    const error = { code: "storage_unavailable", message: "The disk is full." };
    const content = create({ setMember: () => Promise.resolve({ ok: false, error }) });
    const main = content.querySelector<HTMLButtonElement>(".main")!;
    press(main);
    await turn();
    expect(main.textContent).toBe("Add @reed_ecology to the bubble");
    expect(content.querySelector("[role=status]")?.textContent).toContain("The disk is full.");
  });

  function press(element: Element): void {
    const event = new Event("click", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    element.dispatchEvent(event);
  }
});
