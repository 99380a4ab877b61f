// A panel beside what opened it: a popover on the body, so that no row clips it. Escape, a press
// outside and scrolling its anchor away close it; the keyboard goes in and comes back to where it was.
import { t, type MessageKey } from "../../pages/i18n";
import { h, shadowHost } from "../dom";
import { ownerIn, Pressed } from "../pressed";
import { isOnScreen, keepInside, positionPanel } from "./position";
import answerCss from "./why-answer.css?inline";
import rulesCss from "./why-rules.css?inline";
import panelCss from "./why.css?inline";

const CSS = panelCss + answerCss + rulesCss;

/** What kind of panel it is: the name of its element, what readers call it, its style. */
export interface PanelForm {
  tag: string;
  label: MessageKey;
  css: string;
}

export interface PanelSubject {
  /** Opening the same again closes. */
  key: string;
  /** Beside what it stands; rows are drawn anew, so it is asked again. Null once it has gone. */
  anchor: () => Element | null;
  content: () => HTMLElement[];
  /** What should not be covered, if there is room beside it. */
  beside?: Element;
  /** Takes keys that are pressed in the panel; tells whether one was meant for it. */
  onKey?: (event: KeyboardEvent) => boolean;
}

const KEYS = ["keydown", "keypress", "keyup"] as const;

export class WhyPanel {
  readonly #form: PanelForm;
  /** The words come later than the rest and make the panel higher. */
  readonly #resizes = new ResizeObserver(() => this.#adjust());
  readonly #pressed: Pressed;
  #listening: AbortController | null = null;
  #host: HTMLElement | null = null;
  #subject: PanelSubject | null = null;
  #anchor: Element | null = null;
  /** Where the keyboard was. */
  #before: HTMLElement | null = null;
  /** Somebody is at work in it: it stays under their pointer when its row changes. */
  #isInUse = false;

  constructor(
    signal: AbortSignal,
    form: PanelForm = { tag: "ab-why", label: "why_panel", css: CSS },
  ) {
    this.#form = form;
    const ownerOf = (event: Event) => ownerIn(event, this.#host);
    this.#pressed = new Pressed(ownerOf, () => this.refresh(), signal);
    signal.addEventListener("abort", () => this.close());
  }

  toggle(subject: PanelSubject): void {
    const isSame = this.#subject?.key === subject.key;
    this.close();
    if (isSame || !subject.anchor()) return;
    this.#before = deepFocus();
    const host = this.#create(subject.content());
    this.#subject = subject;
    this.#host = host;
    document.body.append(host);
    host.showPopover();
    this.#resizes.observe(host);
    this.#listening = this.#listen(host, subject);
    this.#dialog?.focus({ preventScroll: true });
    this.follow();
  }

  get isOpen(): boolean {
    return this.#host !== null;
  }

  /** Puts the keyboard on what has this `data-name`. */
  focus(name: string): void {
    const found = this.#host?.shadowRoot?.querySelector<HTMLElement>(`[data-name="${name}"]`);
    found?.focus({ preventScroll: true });
  }

  /**
   * Draws the content anew, once nothing in it is pressed; the keyboard stays on what has the same
   * `data-name`.
   */
  refresh(): void {
    const root = this.#host?.shadowRoot;
    if (!root || !this.#subject || this.#pressed.holds(root.host)) return;
    const name = root.activeElement?.closest<HTMLElement>("[data-name]")?.dataset.name;
    const hadFocus = root.activeElement !== null;
    this.#dialog?.replaceChildren(...this.#subject.content());
    const again = name ? root.querySelector<HTMLElement>(`[data-name="${name}"]`) : null;
    if (hadFocus) (again ?? this.#dialog)?.focus({ preventScroll: true });
    this.resized();
  }

  /** Somebody has made it higher or lower: it stays where it is as far as it can, and at once. */
  resized(): void {
    this.#isInUse = true;
    this.#adjust();
  }

  close(): void {
    const host = this.#host;
    const anchor = this.#subject?.anchor();
    this.#host = null;
    this.#subject = null;
    this.#isInUse = false;
    this.#resizes.disconnect();
    this.#listening?.abort();
    const hadFocus = document.activeElement === host;
    host?.remove();
    this.#hold(null);
    const back = this.#before?.isConnected ? this.#before : anchor;
    this.#before = null;
    if (host && hadFocus && back instanceof HTMLElement) back.focus({ preventScroll: true });
  }

  /** Stands beside its anchor again, or closes where that has gone. */
  follow(): void {
    const host = this.#host;
    if (!host) return;
    const anchor = this.#subject?.anchor();
    const screen = { width: innerWidth, height: innerHeight };
    const place = anchor?.getBoundingClientRect();
    if (!anchor || !place || !isOnScreen(place, screen)) return this.close();
    this.#hold(anchor);
    const edge = this.#subject?.beside?.getBoundingClientRect().right ?? null;
    move(host, positionPanel(place, host.getBoundingClientRect(), screen, edge));
  }

  /** After a change of its content or its row. */
  #adjust(): void {
    const host = this.#host;
    if (!host || !this.#isInUse) return this.follow();
    const anchor = this.#subject?.anchor();
    if (!anchor) return this.close();
    this.#hold(anchor);
    const screen = { width: innerWidth, height: innerHeight };
    move(host, keepInside(host.getBoundingClientRect(), screen));
  }

  get #dialog(): HTMLElement | null {
    return this.#host?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]") ?? null;
  }

  /** Says on the anchor that its panel is open, and on the one before that it is not. */
  #hold(anchor: Element | null): void {
    if (anchor === this.#anchor) return;
    if (this.#anchor?.hasAttribute(EXPANDED)) this.#anchor.setAttribute(EXPANDED, "false");
    if (anchor?.localName === "button") anchor.setAttribute(EXPANDED, "true");
    this.#anchor = anchor;
  }

  #create(content: HTMLElement[]): HTMLElement {
    const { tag, css } = this.#form;
    const { host, root } = shadowHost(tag, css, { popover: "manual" });
    const label = t(this.#form.label);
    const dialog = h(
      "div",
      { role: "dialog", "aria-label": label, "aria-describedby": "title", tabindex: "-1" },
      ...content,
    );
    root.append(dialog);
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    return host;
  }

  /** While it is open: follows its anchor, takes its keys, and closes on a press elsewhere. */
  #listen(host: HTMLElement, { onKey }: PanelSubject): AbortController {
    const listening = new AbortController();
    const options = { passive: true, signal: listening.signal };
    const onPress = (event: Event) => {
      const path = event.composedPath();
      // A press on the anchor is the anchor's own business.
      if (!path.includes(host) && !path.includes(this.#anchor as EventTarget)) this.close();
    };
    // Capturing, because the page may stop events.
    document.addEventListener("pointerdown", onPress, { ...options, capture: true });
    addEventListener("scroll", () => this.follow(), options);
    addEventListener("resize", () => this.follow(), options);
    const take = (event: KeyboardEvent) => this.#take(event, onKey);
    const first = { capture: true, signal: listening.signal };
    if (onKey) for (const type of KEYS) addEventListener(type, take, first);
    return listening;
  }

  /** The page has one-key shortcuts, and may listen to them before they arrive anywhere. */
  #take(event: KeyboardEvent, onKey: PanelSubject["onKey"]): void {
    if (document.activeElement !== this.#host) return;
    event.stopImmediatePropagation();
    if (event.type !== "keydown" || event.isComposing) return;
    if (event.key === "Escape") this.close();
    else if (!event.isTrusted || !onKey?.(event)) return;
    event.preventDefault();
  }
}

const EXPANDED = "aria-expanded";

function move(host: HTMLElement, { left, top }: { left: number; top: number }): void {
  host.style.left = `${left}px`;
  host.style.top = `${top}px`;
}

/** What has the keyboard's focus, also inside our own elements. */
function deepFocus(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement && found !== document.body ? found : null;
}
