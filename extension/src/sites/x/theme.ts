// X says its theme only in the inline background colour of the body.
import type { Theme } from "../../ui/kinds";

/** Below this relative brightness a background is "lights out": rgb(0,0,0) or rgb(5,5,5). */
const BLACK = 0.03;
const DARK = 0.5;

export function readTheme(document: Document): Theme {
  const brightness = brightnessOf(document.body.style.backgroundColor);
  if (brightness === null)
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dim" : "light";
  if (brightness > DARK) return "light";
  return brightness > BLACK ? "dim" : "lights_out";
}

export function watchTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.body, { attributeFilter: ["style", "class"] });
  observer.observe(document.documentElement, { attributeFilter: ["style", "class", "data-theme"] });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** 0 (black) to 1 (white); null when the colour is missing or transparent. */
function brightnessOf(colour: string): number | null {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
