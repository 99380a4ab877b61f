// Our one element in a cell. It is appended to the cell, whose own nodes are never touched.
import { shadowHost } from "./dom";
import css from "./mark.css?inline";

const TAG = "ab-mark";
/** The button in a tweet's action bar, beside people and in a profile's header. */
export const ADD_TAG = "ab-add";
const STATE = "data-ab-state";
const ID = "data-ab-id";
const OUTCOME = "data-ab-outcome";
/** What the page's style goes by (page.css): the states in which a row looks other than before. */
const PUT = "data-ab-put";

/** How a cell is shown; "opened" is a tweet the user asked to see. */
export type CellState = "highlight" | "leave" | "dim" | "collapse" | "hide" | "opened";

const PUT_STATES: ReadonlySet<CellState> = new Set(["dim", "collapse", "hide", "opened"]);

/** Whether the mark stands in the row's place. */
export const isCovered = (state: string | null): boolean =>
  state === "collapse" || state === "hide";

export interface CellLabels {
  id: string;
  state: CellState;
  outcome: string;
}

export interface Mark {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Nothing of it is shown, though it stands there. */
  isBlank: boolean;
}

const marks = new WeakMap<Element, Mark>();

const OURS: ReadonlySet<string | undefined> = new Set([TAG, ADD_TAG]);

export const isOurs = (node: Node): boolean => OURS.has((node as Partial<Element>).localName);

/** The cell's mark; made, or put back where the page has thrown it out. */
export function markOf(cell: Element): Mark {
  const mark = marks.get(cell) ?? createMark();
  marks.set(cell, mark);
  if (mark.host.parentNode !== cell) cell.append(mark.host);
  return mark;
}

/** Whether the cell shows a mark; a blank one does not count. */
export function hasMark(cell: Element): boolean {
  const mark = marks.get(cell);
  return mark !== undefined && !mark.isBlank && mark.host.parentNode === cell;
}

/** Draws a mark anew, for all to see; the keyboard stays on what it was on, or else in the mark. */
export function drawIn(mark: Mark, state: CellState, ...content: Node[]): void {
  const { host, root } = mark;
  mark.isBlank = false;
  host.style.visibility = "";
  if (host.getAttribute("state") !== state) host.setAttribute("state", state);
  const held = root.activeElement?.classList[0];
  root.replaceChildren(...content);
  if (held === undefined) return;
  const again = root.querySelector<HTMLElement>(`.${held}`) ?? root.querySelector("button");
  again?.focus({ preventScroll: true });
}

/**
 * Nothing is shown, but the mark stays: a row used again gets its next one in it. What lies over a
 * row keeps its boxes until then, so that the page is not laid out for its going and its coming.
 */
export function blankMark(cell: Element): void {
  const mark = marks.get(cell);
  if (!mark || mark.isBlank) return;
  mark.isBlank = true;
  mark.host.style.visibility = "hidden";
  if (isCovered(mark.host.getAttribute("state"))) mark.host.removeAttribute("state");
}

export function removeMark(cell: Element): void {
  marks.get(cell)?.host.remove();
}

/** Says on the cell what was decided, for the page's style and for tests. */
export function labelCell(cell: Element, { id, state, outcome }: CellLabels): void {
  cell.setAttribute(ID, id);
  cell.setAttribute(OUTCOME, outcome);
  cell.setAttribute(STATE, state);
  if (PUT_STATES.has(state)) cell.setAttribute(PUT, state);
  else cell.removeAttribute(PUT);
}

/** Whether what is said on the cell is said of this tweet. */
export const isLabelled = (cell: Element, id: string): boolean => cell.getAttribute(ID) === id;

/** The state the cell is labelled with. */
export const stateOn = (cell: Element): string | null => cell.getAttribute(STATE);

export function unlabelCell(cell: Element): void {
  if (!cell.hasAttribute(STATE)) return;
  for (const name of [ID, OUTCOME, STATE, PUT]) cell.removeAttribute(name);
}

/** Takes every trace out of the document, also those of an earlier script that was cut off. */
export function removeAllTraces(root: Document): void {
  for (const cell of root.querySelectorAll(`[${STATE}]`)) unlabelCell(cell);
  for (const host of root.querySelectorAll(`${TAG}, ${ADD_TAG}, ab-why, ab-tags, ab-mine`))
    host.remove();
}

function createMark(): Mark {
  return { ...shadowHost(TAG, css), isBlank: false };
}
