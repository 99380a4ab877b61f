// The *why* panel: a popover on the body, so that no row clips it. Escape, a press outside and
// scrolling its anchor away close it; the keyboard goes in and comes back to where it was.
import { t } from "../../pages/i18n";
import { h, shield, styleRoot } from "../dom";
import css from "./why.css?inline";
import { isOnScreen, positionPanel } from "./position";

const TAG = "ab-why";

export class WhyPanel {
  readonly #signal: AbortSignal;
  /** The words come later than the rest and make the panel higher. */
  readonly #resizes = new ResizeObserver(() => this.#follow());
  #host: HTMLElement | null = null;
  #anchor: HTMLElement | null = null;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => this.close());
    addEventListener("scroll", () => this.#follow(), { passive: true, signal });
    addEventListener("resize", () => this.#follow(), { passive: true, signal });
  }

  /** Opens beside the anchor; pressing the same anchor again closes. */
  toggle(anchor: HTMLElement, content: () => HTMLElement[]): void {
    const isSame = this.#anchor === anchor;
    this.close();
    if (isSame) return;
    this.#anchor = anchor;
    this.#host = this.#create(content());
    document.body.append(this.#host);
    this.#host.showPopover();
    this.#resizes.observe(this.#host);
    anchor.setAttribute("aria-expanded", "true");
    this.#follow();
    this.#host.shadowRoot
      ?.querySelector<HTMLElement>("[role=dialog]")
      ?.focus({ preventScroll: true });
  }

  close(): void {
    const host = this.#host;
    const anchor = this.#anchor;
    this.#host = null;
    this.#anchor = null;
    this.#resizes.disconnect();
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
    this.#closeOutside(host);
    return host;
  }

  /** Capturing, because the page may stop events; a press on the anchor is the anchor's business. */
  #closeOutside(host: HTMLElement): void {
    const onPress = (event: Event) => {
      if (this.#host !== host) {
        document.removeEventListener("pointerdown", onPress, true);
        return;
      }
      const path = event.composedPath();
      if (!path.includes(host) && !path.includes(this.#anchor as EventTarget)) this.close();
    };
    const options = { capture: true, passive: true, signal: this.#signal };
    document.addEventListener("pointerdown", onPress, options);
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
