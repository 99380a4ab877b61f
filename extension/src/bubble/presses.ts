// One set of listeners for all of our buttons in the page, before the page's own: no press and no
// key of ours reaches X, whatever its listeners sit on.
import { KEPT_INSIDE } from "../ui/dom";
import { ADD_TAG } from "../ui/mark";

export interface PressActions {
  onPress: (button: HTMLElement) => void;
  /** A right click, or the arrow key down. */
  onMenu: (button: HTMLElement) => void;
}

export function listenForPresses({ onPress, onMenu }: PressActions, signal: AbortSignal): void {
  const onEvent = (event: Event) => {
    const button = event.target;
    if (!(button instanceof HTMLElement) || button.localName !== ADD_TAG) return;
    event.stopImmediatePropagation();
    // A page's script may send events, too; those are not a person's.
    const wish = event.isTrusted ? wishOf(event) : null;
    if (wish || event.type === "click") event.preventDefault();
    if (wish === "press") onPress(button);
    if (wish === "menu") onMenu(button);
  };
  for (const type of KEPT_INSIDE) {
    addEventListener(type, onEvent, { capture: true, signal });
  }
}

function wishOf(event: Event): "press" | "menu" | null {
  if (event.type === "click") return "press";
  if (event.type === "contextmenu") return "menu";
  if (event.type !== "keydown") return null;
  const { key, repeat, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (repeat || ctrlKey || metaKey || altKey) return null;
  if (key === "Enter" || key === " ") return "press";
  return key === "ArrowDown" ? "menu" : null;
}
