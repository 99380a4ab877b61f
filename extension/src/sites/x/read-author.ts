// Accounts as a tweet shows them.
import type { Account, Quote } from "../../messaging/protocol.gen";
import { accountOf } from "./account-link";
import type { Parts } from "./parts";
import { AUTHOR, NO_REPLY_LINE, TEXT } from "./selectors";
import { readLine, readText } from "./text";

const SHOWN_HANDLE = /^@\w+$/;

/** The handle from the line that starts with @, the name from the first line. */
export function readAuthor(block: Element | null): Account | null {
  const handle = block && readHandle(block);
  return handle ? { handle, name: readName(block) } : null;
}

function readHandle(block: Element): string | null {
  for (const span of block.querySelectorAll("span")) {
    const shown = span.textContent.trim();
    if (SHOWN_HANDLE.test(shown)) return shown.slice(1);
  }
  return accountOf(block.querySelector("a[href]")?.getAttribute("href"));
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

/** Only a repost's line links to an account; "pinned" and the like lead nowhere. */
export function readReposter(parts: Parts): Account | null {
  const line = parts.first("socialContext");
  const anchor = line?.closest("a[href]") ?? line?.querySelector("a[href]");
  const handle = accountOf(anchor?.getAttribute("href"));
  if (!line || !handle) return null;
  // The name has an element of its own; the word "reposted" stands beside it.
  const name = line.querySelector(":scope > span > span");
  return { handle, name: name ? readLine(name) : "" };
}

/** "Replying to @somebody" links an account outside the author, the words, the quote and the card. */
export function isReply(parts: Parts): boolean {
  return [...parts.article.getElementsByTagName("a")].some(
    (anchor) =>
      SHOWN_HANDLE.test(anchor.textContent.trim()) &&
      parts.isOwn(anchor) &&
      !anchor.closest(NO_REPLY_LINE),
  );
}
