// A short message on the page, with undo: at the bottom left, one at a time, on the body so that
// no row clips it.
import { t } from "../../pages/i18n";
import { button, h, shadowHost } from "../dom";
import { createIcon } from "../icons";
import css from "./toast.css?inline";

export const TOAST_TAG = "ab-toast";

const UNDO_MS = 8_000;
const PLAIN_MS = 5_000;

export interface PageToast {
  text: string;
  tone?: "problem";
  /** Offered as a button; the toast leaves when it is taken. */
  undo?: () => void;
  /** Something else to do next, offered before undo. */
  next?: { label: string; onPress: () => void };
}

export class PageToasts {
  #host: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ms = PLAIN_MS;

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => this.dismiss());
  }

  /** A new one takes the place of the one before. */
  show(toast: PageToast): void {
    const host = this.#host ?? this.#create();
    this.#ms = toast.undo ? UNDO_MS : PLAIN_MS;
    host.shadowRoot?.querySelector("[role=status]")?.replaceChildren(this.#content(toast));
    // Shown anew, it lies over what was opened since.
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
    this.#start();
  }

  dismiss(): void {
    this.#stop();
    this.#host?.remove();
    this.#host = null;
  }

  #create(): HTMLElement {
    const { host, root } = shadowHost(TOAST_TAG, css, { popover: "manual" });
    root.append(h("div", { role: "status" }));
    // Whoever reads or is about to press is not hurried.
    for (const type of ["pointerenter", "focusin"]) host.addEventListener(type, () => this.#stop());
    for (const type of ["pointerleave", "focusout"])
      host.addEventListener(type, () => this.#start());
    document.body.append(host);
    this.#host = host;
    return host;
  }

  #content({ text, tone, undo, next }: PageToast): HTMLElement {
    const label = t("settings_dismiss");
    const cross = button(
      { class: "close", "aria-label": label, title: label },
      () => this.dismiss(),
      createIcon("close"),
    );
    const leaving = (work: () => void) => () => {
      this.dismiss();
      work();
    };
    return h(
      "div",
      { class: `toast ${tone ?? ""}`.trim() },
      ...(tone ? [createIcon("warning")] : []),
      h("span", { dir: "auto" }, text),
      ...(next ? [button({ class: "action" }, leaving(next.onPress), next.label)] : []),
      ...(undo ? [button({ class: "undo" }, leaving(undo), t("settings_undo"))] : []),
      cross,
    );
  }

  #start(): void {
    this.#stop();
    this.#timer = setTimeout(() => this.dismiss(), this.#ms);
  }

  #stop(): void {
    clearTimeout(this.#timer);
  }
}
