// Notices cells that appear or change. Rows are recycled: any change of content may be a new tweet.
import type { Site } from "../sites/site";
import { isOurs } from "../ui/mark";

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  // A row used again may keep its nodes and only point elsewhere.
  attributeFilter: ["href", "datetime"],
};

/** Calls back with the cells that were added or changed, once per batch of mutations. */
export function observeCells(
  root: Element,
  site: Site,
  onCells: (cells: Set<Element>) => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    const cells = new Set<Element>();
    let last: Element | null = null;
    for (const record of records) last = collect(record, site, cells, last);
    if (cells.size > 0) onCells(cells);
  });
  observer.observe(root, WATCHED);
  signal.addEventListener("abort", () => observer.disconnect());
  const present = site.cellsIn(root);
  if (present.length > 0) onCells(new Set(present));
}

/** Adds what changed by a record to `cells`; `last` and the answer are cells that are in there. */
function collect(
  record: MutationRecord,
  site: Site,
  cells: Set<Element>,
  last: Element | null,
): Element | null {
  const target = record.target instanceof Element ? record.target : record.target.parentElement;
  if (!target) return last;
  // One change of a cell makes dozens of records in a row; the first that counts is enough.
  if (last?.contains(target)) return last;
  const cell = site.cellOf(target);
  if (cell && cells.has(cell)) return cell;
  if (record.type === "characterData" && !site.isText(target)) return last;
  if (record.type === "childList" && isOnlyOurs(record)) return last;
  if (!cell) collectAdded(record, site, cells);
  else if (!site.isNoise(target)) {
    cells.add(cell);
    return cell;
  }
  return last;
}

/** Something was added outside any cell: it may hold cells. */
function collectAdded(record: MutationRecord, site: Site, cells: Set<Element>): void {
  for (const node of record.addedNodes) {
    if (!(node instanceof Element) || site.isNoise(node)) continue;
    for (const cell of site.cellsIn(node)) cells.add(cell);
  }
}

function isOnlyOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  for (const node of addedNodes) if (!isOurs(node)) return false;
  for (const node of removedNodes) if (!isOurs(node)) return false;
  return true;
}
