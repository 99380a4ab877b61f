// The letters of the menu. They are shown beside what they choose, so they need not follow from
// the words of a language.
import type { Kind } from "../messaging/protocol.gen";

export const KIND_KEYS: Record<Kind, string> = {
  paper: "p",
  project: "r",
  idea: "i",
  conference: "c",
  school: "s",
  course: "o",
  internship: "t",
  job: "j",
  event: "e",
  success: "u",
  question: "q",
  discussion: "d",
  media: "m",
};

export const KEYS = {
  right: "y",
  wrong: "n",
  professional: "f",
  personal: "l",
  undo: "z",
  rules: "k",
  show: "a",
  hide: "h",
} as const;

/** The letter that was pressed; null for other keys, and where somebody is typing. */
export function letterOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.composedPath()[0]))
    return null;
  return /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : null;
}

function isField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return target.type === "text";
  return target instanceof HTMLSelectElement;
}
