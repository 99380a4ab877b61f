// Which row the pointer or the keyboard rests on. Rows that run past under a pointer do not count:
// while one scrolls nothing is done for them.
import { TOAST_TAG } from "../ui/toast/toast";
import type { Site } from "../sites/site";

const REST_MS = 120;
const OWN_LAYERS = new Set<string | undefined>(["ab-why", TOAST_TAG]);

export function followAttention(
  site: Site,
  onRow: (cell: Element | null) => void,
  signal: AbortSignal,
): void {
  let [target, isWaiting, last]: [EventTarget | null, boolean, number] = [null, false, 0];
  const look = () => {
    const left = last + REST_MS - performance.now();
    isWaiting = left > 0 && !signal.aborted;
    if (isWaiting) setTimeout(look, left);
    else if (!signal.aborted) onRow(target instanceof Element ? site.cellOf(target) : null);
  };
  const note = (event: Event) => {
    // What was opened for a row keeps it in mind.
    if (OWN_LAYERS.has((event.target as Partial<Element>).localName)) return;
    target = event.target;
    last = performance.now();
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(look, REST_MS);
  };
  const options = { passive: true, capture: true, signal };
  for (const type of ["pointerover", "focusin"]) document.addEventListener(type, note, options);
}
