// Texts as people see them: emoji are pictures on X, and long links are partly hidden.
import type { Link } from "../../messaging/protocol.gen";

const HOST = /^(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/:?#…]|$)/u;
const HOST_WITHIN = /(?:[a-z0-9-]+\.)+[a-z]{2,}/i;

/** The words of an element; pictures stand for their alt text, lone surrogates become U+FFFD. */
export function readText(element: Element): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join("").toWellFormed().trim();
}

function collect(node: Node, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) parts.push(child.nodeValue ?? "");
    else if (child instanceof HTMLImageElement) parts.push(child.alt);
    else if (isWebLink(child)) parts.push(linkText(child));
    else collect(child, parts);
  }
}

/** On one line, for names and titles. */
export function readLine(element: Element): string {
  return readText(element).replace(/\s+/g, " ");
}

export function readLinks(text: Element): Link[] {
  return [...text.getElementsByTagName("a")].filter(isWebLink).map((anchor) => {
    const shown = linkText(anchor).toWellFormed();
    return { text: shown, host: hostOf(shown) };
  });
}

export function readHashtags(text: Element): string[] {
  return [...text.getElementsByTagName("a")]
    .map((anchor) => anchor.textContent.trim())
    .filter((shown) => /^[#＃]./.test(shown))
    .map((shown) => shown.slice(1).toWellFormed());
}

/** The host name at the start of a shown address, or "". */
export function hostOf(shown: string): string {
  return HOST.exec(shown)?.[1]?.toLowerCase() ?? "";
}

/** The host name somewhere in a line, whatever the language of the words around it, or "". */
export function hostWithin(line: string): string {
  return HOST_WITHIN.exec(line)?.[0].toLowerCase() ?? "";
}

/** Mentions, hashtags and cashtags lead to a place on the site; links to the web show an address. */
function isWebLink(node: Node): node is HTMLAnchorElement {
  if (!(node instanceof HTMLAnchorElement)) return false;
  const isAbsolute = /^https?:/.test(node.getAttribute("href") ?? "");
  return isAbsolute && !/^[@#＃$]/.test(node.textContent.trim());
}

/** The scheme and the end of a long address are in the page, but hidden; the ellipsis is shown. */
function linkText(anchor: HTMLAnchorElement): string {
  return anchor.textContent
    .trim()
    .replace(/^https?:\/\//, "")
    .replace(/…$/, "");
}
