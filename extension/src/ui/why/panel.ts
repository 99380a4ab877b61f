// The *why* panel: a popover on the body, so that no row clips it. Escape, a press outside and
// scrolling its anchor away close it; the keyboard goes in and comes back to where it was.
import { t } from "../../pages/i18n";
import { h, shield, styleRoot } from "../dom";
import css from "./why.css?inline";
import { isOnScreen, positionPanel } from "./position";

const TAG = "ab-why";

export class WhyPanel {
  /** The words come later than the rest and make the panel higher. */
  readonly #resizes = new ResizeObserver(() => this.#follow());
  #listening: AbortController | null = null;
  #host: HTMLElement | null = null;
  #anchor: HTMLElement | null = null;

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.close());
  }

  /** Opens beside the anchor; pressing the same anchor again closes. */
  toggle(anchor: HTMLElement, content: () => HTMLElement[]): void {
    const isSame = this.#anchor === anchor;
    this.close();
    if (isSame) return;
    const host = this.#create(content());
    this.#anchor = anchor;
    this.#host = host;
    document.body.append(host);
    host.showPopover();
    this.#resizes.observe(host);
    this.#listening = this.#listen(host);
    anchor.setAttribute("aria-expanded", "true");
    host.shadowRoot?.querySelector<HTMLElement>("[role=dialog]")?.focus({ preventScroll: true });
    this.#follow();
  }

  close(): void {
    const host = this.#host;
    const anchor = this.#anchor;
    this.#host = null;
    this.#anchor = null;
    this.#resizes.disconnect();
    this.#listening?.abort();
    const hadFocus = document.activeElement === host;
    host?.remove();
    anchor?.setAttribute("aria-expanded", "false");
    if (host && hadFocus) anchor?.focus({ preventScroll: true });
  }

  #create(content: HTMLElement[]): HTMLElement {
    const host = h(TAG as "div", { popover: "manual" });
    const root = host.attachShadow({ mode: "open" });
    styleRoot(root, css);
    shield(host);
    const dialog = h(
      "div",
      { role: "dialog", "aria-label": t("why_panel"), "aria-describedby": "title", tabindex: "-1" },
      ...content,
    );
    root.append(dialog);
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    return host;
  }

  /** While it is open: follows its anchor, and closes on a press elsewhere. */
  #listen(host: HTMLElement): AbortController {
    const listening = new AbortController();
    const options = { passive: true, signal: listening.signal };
    const onPress = (event: Event) => {
      const path = event.composedPath();
      // A press on the anchor is the anchor's own business.
      if (!path.includes(host) && !path.includes(this.#anchor as EventTarget)) this.close();
    };
    // Capturing, because the page may stop events.
    document.addEventListener("pointerdown", onPress, { ...options, capture: true });
    addEventListener("scroll", () => this.#follow(), options);
    addEventListener("resize", () => this.#follow(), options);
    return listening;
  }

  #follow(): void {
    const host = this.#host;
    const anchor = this.#anchor;
    if (!host || !anchor) return;
    const screen = { width: innerWidth, height: innerHeight };
    const place = anchor.getBoundingClientRect();
    if (!anchor.isConnected || !isOnScreen(place, screen)) return this.close();
    const { left, top } = positionPanel(place, host.getBoundingClientRect(), screen);
    host.style.left = `${left}px`;
    host.style.top = `${top}px`;
  }
}
