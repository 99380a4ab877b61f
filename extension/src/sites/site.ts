// What the feed must know of a site. Everything else about its markup stays behind this.
import type { Account, Page, Tweet } from "../messaging/protocol.gen";
import type { Theme } from "../ui/kinds";

export interface ReadTweet {
  tweet: Tweet;
  /** The tweet a status page is about. */
  isFocused: boolean;
  /** Named above the tweet as somebody who liked it. */
  likedBy: Account | null;
  /** Handles named above the words as those the tweet replies to. */
  repliesTo: readonly string[];
}

/** "retry": not complete yet, a later change will tell; "skip": holds no tweet. */
export type Reading = ({ state: "ok" } & ReadTweet) | { state: "retry" } | { state: "skip" };

/** Where on the author's line there is room: between the end of the text and the buttons. */
export interface AuthorLine {
  textEnd: Element;
  buttons: Element | null;
}

/** An account as the page shows it; the number only where the page tells it. */
export interface SeenAccount extends Account {
  userId: string | null;
}

/** A place outside tweets that shows an account, and where our button finds room there. */
export interface AccountSpot {
  account: SeenAccount;
  room: Element;
  place: "beside" | "head";
}

export interface Site {
  /** The cells in `root`, itself included. */
  cellsIn(root: Element): Element[];
  /** The cell `node` stands in. */
  cellOf(node: Node): Element | null;
  /** Whether a tweet stands in a cell; people and other things do as well. */
  holdsTweet(cell: Element): boolean;
  /** Whether changes inside `element` can be passed over: counters, players and the like. */
  isNoise(element: Element): boolean;
  /** Whether `element` is part of a tweet's words. */
  isText(element: Element): boolean;
  readCell(cell: Element): Reading;
  authorLine(cell: Element): AuthorLine | null;
  avatarUrl(cell: Element): string | null;
  /** Whether the author's picture is cut square, as those of organisations are. */
  hasSquareAvatar(cell: Element): boolean;
  /** What takes the keyboard's focus when the tweet is shown. */
  focusTarget(cell: Element): HTMLElement | null;
  /** The bar with the tweet's own buttons. */
  actionBar(cell: Element): Element | null;
  /** Places that show an account outside tweets, in `root` or around it. */
  accountSpots(root: Element): Element[];
  /** Whether `element` is in such a place. */
  isAccountSpot(element: Element): boolean;
  readSpot(spot: Element): AccountSpot | null;
  /** Whose list of followed people is at a path; null for every other page. */
  peopleListOf(path: string): { handle: string; list: string } | null;
  /** Whether the person at a spot is one of that list. */
  isListed(spot: Element): boolean;
  /** The kind of page at a path; null where the extension does not act. */
  pageOf(path: string): Page | null;
  /** Whether what is at a path lies over the page before it, which goes on as it is. */
  isOverlay(path: string): boolean;
  /** The signed-in user's handle, without @, in lower case. */
  ownHandle(document: Document): string | null;
  theme(document: Document): Theme;
  /** Calls back when the theme may have changed, until `signal` ends it. */
  watchTheme(document: Document, onChange: () => void, signal: AbortSignal): void;
}
