// Building elements. Texts enter a page as text nodes only.
import { cached } from "./texts";

type Attributes = Record<string, string | undefined>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A button that only a person can press: a page's script may call click(), which is not trusted. */
export function button(
  attributes: Attributes,
  onPress: (button: HTMLButtonElement) => void,
  ...children: (Node | string)[]
): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, ...children);
  return pressable(element, onPress);
}

/** A button copied from another one reacts to nothing yet. */
export function pressable(
  element: HTMLButtonElement,
  onPress: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  element.addEventListener("click", (event) => {
    event.preventDefault();
    if (event.isTrusted) onPress(element);
  });
  return element;
}

export const KEPT_INSIDE: readonly string[] = [
  ...["click", "auxclick", "dblclick", "contextmenu", "mousedown", "mouseup"],
  ...["pointerdown", "pointerup", "touchstart", "touchend"],
  ...["keydown", "keyup", "keypress", "input", "focusin", "focusout"],
];

const PASSIVE = { passive: true };
const stop = (event: Event): void => event.stopPropagation();

/**
 * An element of ours in the page, with a shadow root in its style, that says which language it is
 * in. X opens a tweet on any click in its row and has one-key shortcuts: neither may see ours.
 */
export function shadowHost(
  tag: string,
  css: string,
  attributes: Attributes = {},
): { host: HTMLElement; root: ShadowRoot } {
  // The name needs no registration to have a shadow root.
  const host: HTMLElement = h(tag as "div", { lang: cached("texts_language"), ...attributes });
  const root = host.attachShadow({ mode: "open" });
  styleRoot(root, css);
  for (const type of KEPT_INSIDE) host.addEventListener(type, stop, PASSIVE);
  return { host, root };
}

const sheets = new Map<string, CSSStyleSheet>();

/** Styles a shadow root; roots with the same text share one sheet. */
function styleRoot(root: ShadowRoot, css: string): void {
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  root.adoptedStyleSheets = [sheet];
}
