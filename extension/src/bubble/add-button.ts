// The button that adds an account to the bubble: one bare element, copied, drawn by add-button.css
// and heard by one set of listeners for the whole page, so that a row costs next to nothing.
import type { MemberMark } from "../messaging/protocol.gen";
import { h } from "../ui/dom";
import { ADD_TAG } from "../ui/mark";
import { kindInk, readableInk, type Theme } from "../ui/kinds";
import { cached } from "../ui/texts";

const KEYS = "aria-keyshortcuts";
/** Stands in a text for the handle: asking the browser for a text costs more than a row may. */
const PLACE = "\u0001";

export type ButtonPlace = "bar" | "beside" | "head";

const model = h(ADD_TAG as "div", {
  role: "button",
  tabindex: "0",
  lang: cached("texts_language"),
});

/** The keyboard command as the browser writes it, shown in tooltips; null when it has none. */
export function setCommandKeys(keys: string | null): void {
  for (const button of [model, ...document.querySelectorAll(ADD_TAG)]) {
    if (keys) button.setAttribute(KEYS, keys);
    else button.removeAttribute(KEYS);
  }
}

export function createAddButton(place: ButtonPlace): HTMLElement {
  const button = model.cloneNode() as HTMLElement;
  button.setAttribute("place", place);
  return button;
}

/** Shows whose button it is and whether that account is in the bubble. */
export function showMembership(
  button: HTMLElement,
  handle: string,
  mark: MemberMark | null,
  theme: Theme,
): void {
  const label = cached(mark ? "bubble_button_in" : "bubble_button_add", PLACE);
  set(button, "aria-label", label.replace(PLACE, handle));
  set(button, "aria-pressed", String(mark !== null));
  const ink = mark ? tagInk(mark, theme) : "";
  if (button.style.getPropertyValue("--ab-tag") !== ink) {
    button.style.setProperty("--ab-tag", ink);
  }
}

/** The colour of a member: that of the first tag with one, else that of Research. */
export const tagInk = ({ colour }: MemberMark, theme: Theme): string =>
  colour ? readableInk(colour, theme) : kindInk("paper", null, theme);

function set(button: HTMLElement, name: string, value: string): void {
  if (button.getAttribute(name) !== value) button.setAttribute(name, value);
}
