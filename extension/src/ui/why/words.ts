// How much a word counted, in plain words.
import type { MessageKey } from "../../pages/i18n";

const STRONG = 0.2;
const CLEAR = 0.1;
/** Less is within the noise of the estimate. */
const LEAST = 0.05;

/** `effect`: how far the word would move an undecided verdict; null when it does not matter. */
export function weightOf(effect: number): MessageKey | null {
  const size = Math.abs(effect);
  if (size < LEAST) return null;
  if (size >= STRONG) return effect > 0 ? "why_strongly_professional" : "why_strongly_personal";
  if (size >= CLEAR) return effect > 0 ? "why_rather_professional" : "why_rather_personal";
  return effect > 0 ? "why_slightly_professional" : "why_slightly_personal";
}
