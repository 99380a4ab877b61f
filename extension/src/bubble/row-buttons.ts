// The button in each tweet's action bar. It follows the row: rows are recycled, and drawn again.
import type { MemberMark } from "../messaging/protocol.gen";
import type { Row } from "../feed/rows";
import type { Site } from "../sites/site";
import type { Theme } from "../ui/kinds";
import { createAddButton, showMembership, tagInk } from "./add-button";

const MEMBER = "data-ab-member";

interface Shown {
  button: HTMLElement;
  /** What the button and the row say, so that the same is not written twice. */
  state: string;
}

export class RowButtons {
  readonly #site: Site;
  readonly #shown = new WeakMap<Element, Shown>();

  constructor(site: Site) {
    this.#site = site;
  }

  show({ cell, tweet }: Row, mark: MemberMark | null, theme: Theme): void {
    const { handle } = tweet.author;
    const state = `${handle} ${mark ? tagInk(mark, theme) : ""}`;
    const known = this.#shown.get(cell);
    if (known?.state === state && known.button.isConnected) return;
    const button = known?.button ?? createAddButton("bar");
    if (!button.isConnected) this.#site.actionBar(cell)?.append(button);
    showMembership(button, handle, mark, theme);
    if (mark) this.#markMember(cell, tagInk(mark, theme));
    else unmark(cell);
    this.#shown.set(cell, { button, state });
  }

  buttonIn(cell: Element): HTMLElement | null {
    return this.#shown.get(cell)?.button ?? null;
  }

  /** For a row whose author cannot be added: an advertisement, or one's own tweet. */
  hide({ cell }: Row): void {
    const known = this.#shown.get(cell);
    if (!known) return;
    known.button.remove();
    unmark(cell);
    this.#shown.delete(cell);
  }

  /** The page's style draws a ring around the author's picture. */
  #markMember(cell: Element, ink: string): void {
    cell.setAttribute(MEMBER, this.#site.hasSquareAvatar(cell) ? "square" : "round");
    (cell as HTMLElement).style.setProperty("--ab-tag", ink);
  }
}

function unmark(cell: Element): void {
  if (!cell.hasAttribute(MEMBER)) return;
  cell.removeAttribute(MEMBER);
  (cell as HTMLElement).style.removeProperty("--ab-tag");
}
