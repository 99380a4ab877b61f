// Accounts as a tweet shows them.
import type { Account, Quote } from "../../messaging/protocol.gen";
import { accountOf } from "./account-link";
import type { Parts } from "./parts";
import { AUTHOR, LIKED_SHAPE, NO_REPLY_LINE, TEXT } from "./selectors";
import { readLine, readText } from "./text";

const SHOWN_HANDLE = /^@\w+$/;

/** The handle from the link to the account or, in quotes, the line that starts with @. */
export function readAuthor(block: Element | null): Account | null {
  const handle = block && readHandle(block);
  return handle ? { handle, name: readName(block) } : null;
}

function readHandle(block: Element): string | null {
  const linked = accountOf(block.querySelector("a[href]")?.getAttribute("href"));
  if (linked) return linked;
  // Somebody may write another's handle in their name, which stands before their own.
  const shown = [...block.querySelectorAll("span")].map((span) => span.textContent.trim());
  return shown.findLast((line) => SHOWN_HANDLE.test(line))?.slice(1) ?? null;
}

function readName(block: Element): string {
  const line = block.querySelector("[dir]") ?? block.firstElementChild;
  return line ? readLine(line) : "";
}

export function readQuote(quote: Element): Quote {
  const text = quote.querySelector(TEXT);
  return {
    author: readAuthor(quote.querySelector(AUTHOR)) ?? { handle: "", name: "" },
    text: text ? readText(text) : "",
  };
}

export interface Social {
  repostedBy: Account | null;
  likedBy: Account | null;
}

/** Only who reposted or liked is linked there; "pinned" and the like lead nowhere. */
export function readSocial(parts: Parts): Social {
  const line = parts.first("socialContext");
  const anchor = line?.closest("a[href]") ?? line?.querySelector("a[href]");
  const handle = accountOf(anchor?.getAttribute("href"));
  if (!line || !handle) return { repostedBy: null, likedBy: null };
  // The name has an element of its own; the word "reposted" stands beside it.
  const name = line.querySelector(":scope > span > span");
  const account = { handle, name: name ? readLine(name) : "" };
  // The icon is the first drawing of the article: the line stands above everything else.
  const shape = parts.article.querySelector("svg path")?.getAttribute("d") ?? "";
  return shape.startsWith(LIKED_SHAPE)
    ? { repostedBy: null, likedBy: account }
    : { repostedBy: account, likedBy: null };
}

/** "Replying to @somebody" links accounts outside the author, the words, the quote and the card. */
export function readReplied(parts: Parts): string[] {
  return [...parts.article.getElementsByTagName("a")]
    .filter((anchor) => parts.isOwn(anchor) && SHOWN_HANDLE.test(anchor.textContent.trim()))
    .filter((anchor) => !anchor.closest(NO_REPLY_LINE))
    .map((anchor) => anchor.textContent.trim().slice(1));
}
