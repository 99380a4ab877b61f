// Accounts outside tweets: profile header, hover card, people in lists.
import type { AccountSpot, SeenAccount } from "../site";
import { accountOf } from "./account-link";
import * as X from "./selectors";
import { readLine } from "./text";

const SHOWN_HANDLE = /^@(\w+)$/;
const NUMBER = /^(\d+)-/;

/** The places in `root` that show an account, itself and the one around it included. */
export function accountSpots(root: Element): Element[] {
  const around = root.closest(X.ACCOUNT_SPOT);
  return around ? [around] : [...root.querySelectorAll(X.ACCOUNT_SPOT)];
}

export const isAccountSpot = (element: Element): boolean =>
  element.closest(X.ACCOUNT_SPOT) !== null;

/** Null while the place is not filled yet, and where nobody can be followed: one's own account. */
export function readSpot(spot: Element): AccountSpot | null {
  const isHead = spot.matches(X.PROFILE_NAME);
  const scope = isHead ? (spot.closest(X.COLUMN) ?? spot) : spot;
  const follow = scope.querySelector(X.FOLLOW);
  const handle = readHandle(spot);
  if (!follow || !handle) return null;
  const room = isHead ? spot : follow.parentElement;
  const account = { handle, name: readName(spot), userId: userIdOf(follow) };
  return room && { account, room, place: isHead ? "head" : "beside" };
}

/** Whose list of people a page shows, and of which kind; null on every other page. */
export function peopleListOf(path: string): { handle: string; list: string } | null {
  const [, handle = "", list = ""] = path.split("/");
  return list === "following" && accountOf(`/${handle}`) ? { handle, list } : null;
}

/** Whether a person stands in the list that the page is about, not beside it. */
export const isListed = (spot: Element): boolean =>
  spot.matches(X.USER_CELL) && spot.closest(`${X.COLUMN} ${X.CELL}`) !== null;

function readHandle(spot: Element): string | null {
  for (const span of spot.querySelectorAll("span")) {
    const shown = SHOWN_HANDLE.exec(span.textContent.trim())?.[1];
    if (shown) return shown;
  }
  return null;
}

function readName(spot: Element): string {
  // In lists and cards the first link with words is the name; the header has no links.
  const named = [...spot.querySelectorAll("a[href]")].find(
    (link) => accountOf(link.getAttribute("href")) && link.textContent.trim(),
  );
  const line = (named ?? spot).querySelector('[dir="ltr"]') ?? named;
  return line ? readLine(line) : "";
}

/** The follow button carries the account's number, which survives a change of the handle. */
function userIdOf(follow: Element): SeenAccount["userId"] {
  return NUMBER.exec(follow.getAttribute("data-testid") ?? "")?.[1] ?? null;
}
