// Where things are in X's page.
import type { AuthorLine } from "../site";
import * as X from "./selectors";

export function cellsIn(root: Element): Element[] {
  const inside = [...root.querySelectorAll(X.CELL)];
  return root.matches(X.CELL) ? [root, ...inside] : inside;
}

export function cellOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(X.CELL) ?? null;
}

export const holdsTweet = (cell: Element): boolean => cell.querySelector(X.TWEET) !== null;

export const isNoise = (element: Element): boolean => element.closest(X.NOISE) !== null;

export const isText = (element: Element): boolean => element.closest(X.TEXT) !== null;

/** The time ends the line in lists; the tweet a status page is about has none there. */
export function authorLine(cell: Element): AuthorLine | null {
  const author = cell.querySelector(X.AUTHOR);
  if (!author) return null;
  return { textEnd: author.querySelector(X.TIME) ?? author, buttons: buttonsBeside(cell, author) };
}

/** The leftmost thing in the block beside the author that holds the menu button. */
function buttonsBeside(cell: Element, author: Element): Element | null {
  let block = cell.querySelector(X.CARET);
  while (block?.parentElement && !block.parentElement.contains(author)) block = block.parentElement;
  return block?.querySelector('[dir="ltr"], button') ?? block;
}

export function avatarUrl(cell: Element): string | null {
  const picture = cell.querySelector<HTMLImageElement>(`${X.AVATAR} img`);
  return picture?.getAttribute("src") ?? null;
}

export const hasSquareAvatar = (cell: Element): boolean =>
  cell.querySelector(X.SQUARE_AVATAR) !== null;

export function focusTarget(cell: Element): HTMLElement | null {
  return cell.querySelector<HTMLElement>(X.TWEET);
}

export function actionBar(cell: Element): Element | null {
  return cell.querySelector(X.ACTION)?.closest(X.ACTIONS) ?? null;
}
