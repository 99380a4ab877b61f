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

/**
 * Calls back with the cells that were added or changed, once per batch of mutations, and with what
 * was added elsewhere, which may hold cells too, or shows an account there.
 */
export function observeCells(
  root: Element,
  site: Site,
  onCells: (cells: Set<Element>, others: Set<Element>) => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    const cells = new Set<Element>();
    const others = new Set<Element>();
    let last: Element | null = null;
    for (const record of records) last = collect(record, site, { cells, others }, last);
    if (cells.size + others.size > 0) onCells(cells, others);
  });
  observer.observe(root, WATCHED);
  signal.addEventListener("abort", () => observer.disconnect());
  const present = site.cellsIn(root);
  if (present.length > 0) onCells(new Set(present), new Set());
}

interface Found {
  cells: Set<Element>;
  others: Set<Element>;
}

/** Adds what changed by a record; `last` and the answer are cells that are in there. */
function collect(
  record: MutationRecord,
  site: Site,
  found: Found,
  last: Element | null,
): Element | null {
  // One change of a cell makes dozens of records in a row; the first that counts is enough.
  if (last?.contains(record.target)) return last;
  const target = elementAt(record.target);
  if (!target) return last;
  const { cells } = found;
  const cell = site.cellOf(target);
  if (cell && cells.has(cell)) return cell;
  if (record.type === "characterData" && !site.isText(target)) return last;
  if (record.type === "childList" && isOnlyOurs(record)) return last;
  if (!cell) collectOutside(record, target, site, found);
  else if (!site.isNoise(target)) {
    cells.add(cell);
    return cell;
  }
  return last;
}

/** Something changed outside any cell: what was added may hold cells, or show an account. */
function collectOutside(
  { addedNodes }: MutationRecord,
  target: Element,
  site: Site,
  { cells, others }: Found,
): void {
  if (site.isAccountSpot(target)) others.add(target);
  for (const node of addedNodes) {
    if (!(node instanceof Element)) continue;
    const inside = site.isNoise(node) ? [] : site.cellsIn(node);
    for (const cell of inside) cells.add(cell);
    if (inside[0] !== node) others.add(node);
  }
}

const elementAt = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

function isOnlyOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  for (const node of addedNodes) if (!isOurs(node)) return false;
  for (const node of removedNodes) if (!isOurs(node)) return false;
  return true;
}
