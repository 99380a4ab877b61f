// The text of a post as X renders it: mentions, hashtags, links and emoji are elements.
import { h, svgUri } from "./dom.js";

const ENTITY = /(?<url>https?:\/\/[^\s]+)|(?<![\p{L}\p{N}_@])(?<mention>@[A-Za-z0-9_]{1,15})|(?<![\p{L}\p{N}_#])(?<tag>#[\p{L}\p{N}_]+)|(?<emoji>\p{RGI_Emoji})/gv;
const SHOWN_LINK = 27;
const LONG_TEXT = 280;

/** A short link such as the t.co ones: the page never shows where it leads. */
export function shortLink(url) {
  let hash = 7;
  for (const char of url) hash = (hash * 31 + char.codePointAt(0)) % 2 ** 40;
  return `https://t.co/${hash.toString(36).padStart(10, "a").slice(0, 10)}`;
}

function linkNode(url) {
  const bare = url.replace(/^https?:\/\//, "");
  const scheme = h("span", { "aria-hidden": "true", class: "gone" }, url.slice(0, url.length - bare.length));
  const rest = bare.slice(SHOWN_LINK);
  const tail = rest
    ? [h("span", { "aria-hidden": "true", class: "gone" }, rest), h("span", { "aria-hidden": "true", class: "ell" }, "…")]
    : [];
  const attributes = { href: shortLink(url), dir: "ltr", rel: "noopener noreferrer nofollow", target: "_blank", role: "link", class: "link" };
  return h("a", attributes, scheme, bare.slice(0, SHOWN_LINK), ...tail);
}

function mentionNode(mention) {
  const link = h("a", { href: `/${mention.slice(1)}`, dir: "ltr", role: "link", class: "link" }, mention);
  return h("div", { class: "inl" }, h("span", { class: "inl" }, link));
}

function hashtagNode(tag) {
  const href = `/hashtag/${encodeURIComponent(tag.slice(1))}?src=hashtag_click`;
  return h("span", { class: "inl" }, h("a", { href, dir: "ltr", role: "link", class: "link" }, tag));
}

function emojiNode(emoji) {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><text x="18" y="29" font-size="29" text-anchor="middle" font-family="Noto Color Emoji, Apple Color Emoji, Segoe UI Emoji">${emoji}</text></svg>`;
  return h("img", { alt: emoji, title: emoji, draggable: "false", src: svgUri(markup), class: "emoji" });
}

const NODE_OF = { url: linkNode, mention: mentionNode, tag: hashtagNode, emoji: emojiNode };

/** The child nodes of a tweetText element. */
export function textNodes(text) {
  const nodes = [];
  let done = 0;
  for (const match of text.matchAll(ENTITY)) {
    if (match.index > done) nodes.push(h("span", { class: "run" }, text.slice(done, match.index)));
    const kind = Object.keys(NODE_OF).find((name) => match.groups[name] !== undefined);
    nodes.push(NODE_OF[kind](match[0]));
    done = match.index + match[0].length;
  }
  if (done < text.length) nodes.push(h("span", { class: "run" }, text.slice(done)));
  return nodes;
}

/** The part of a long text that a timeline shows, or null when all of it is shown. */
export function shortened(text) {
  if (text.length <= LONG_TEXT) return null;
  const cut = text.slice(0, LONG_TEXT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONG_TEXT - 40)).trimEnd()}…`;
}
