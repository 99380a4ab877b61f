const MOST_LINES = 1_000;
/** In characters, well below what a message may have. */
const MOST_TEXT = 1_000_000;

/** The lines of a file in parts a message can carry, each with the file's first line before it. */
export function pagesOf(lines: readonly string[]): string[][] {
  const [head, ...rest] = lines;
  if (head === undefined) return [];
  const pages: string[][] = [];
  let page = [head];
  let size = head.length;
  for (const line of rest) {
    if (page.length === MOST_LINES || size + line.length > MOST_TEXT) {
      pages.push(page);
      page = [head];
      size = head.length;
    }
    page.push(line);
    size += line.length;
  }
  return [...pages, page];
}
