// Rebuilds a tweet of the script on X; see validate.ts.
import { isFields, text, type Fields } from "./fields";
import type { Account, Link, Media, Quote, Tweet } from "./protocol.gen";

const MAX_TEXT = 20_000;
const MAX_SHORT = 500;
const MAX_ITEMS = 50;
const MEDIA = new Set(["photo", "video", "gif", "card", "article", "poll", "audio"]);

/** Null for what has no usable id. */
export function readTweet(value: unknown): Tweet | null {
  if (!isFields(value) || typeof value.id !== "string" || !/^.{1,64}$/.test(value.id)) return null;
  return {
    id: value.id,
    url: text(value.url, MAX_SHORT),
    author: readAccount(value.author),
    text: text(value.text, MAX_TEXT),
    lang: maybeText(value.lang),
    links: list(value.links, readLink),
    hashtags: list(value.hashtags, (tag) => text(tag, MAX_SHORT)),
    media: list(value.media, (media) => media as Media).filter((media) => MEDIA.has(media)),
    card_title: maybeText(value.card_title),
    quoted: isFields(value.quoted) ? readQuote(value.quoted) : null,
    reposted_by: isFields(value.reposted_by) ? readAccount(value.reposted_by) : null,
    is_reply: value.is_reply === true,
    is_promoted: value.is_promoted === true,
    time: maybeText(value.time),
  };
}

function readAccount(value: unknown): Account {
  const { handle, name } = isFields(value) ? value : {};
  return { handle: text(handle, 64), name: text(name, MAX_SHORT) };
}

function readQuote(value: Fields): Quote {
  return { author: readAccount(value.author), text: text(value.text, MAX_TEXT) };
}

function readLink(value: unknown): Link {
  const link = isFields(value) ? value : {};
  return { text: text(link.text, MAX_SHORT), host: text(link.host, MAX_SHORT) };
}

function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  return Array.isArray(value) ? value.slice(0, MAX_ITEMS).map(read) : [];
}

const maybeText = (value: unknown): string | null =>
  typeof value === "string" ? text(value, MAX_SHORT) : null;
