import type { MessageKey } from "../../../src/pages/i18n";
import { ENTRIES, type Entry } from "./entries";

const MOST = 8;

/**
 * The entries in which every typed word begins a word: those named so first.
 * @param text the words of a key in the reader's language.
 */
export function findEntries(typed: string, text: (key: MessageKey) => string): Entry[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const holds = (words: readonly string[]) =>
    wanted.every((start) => words.some((word) => word.startsWith(start)));
  const byTitle = ENTRIES.filter(({ title }) => holds(wordsOf(text(title))));
  const byMore = ENTRIES.filter(
    (entry) =>
      !byTitle.includes(entry) &&
      holds([entry.title, ...(entry.also ?? [])].flatMap((key) => wordsOf(text(key)))),
  );
  return [...byTitle, ...byMore].slice(0, MOST);
}

/** Words without case and accents, so that "uber" finds "Über". */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}@#]+/gu) ?? [];
}
