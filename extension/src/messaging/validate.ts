// Rebuilds what a content script sends, field by field and within limits. The host validates
// again; this keeps a page's oversized texts and unknown fields from ever reaching it.
import type { Account, Link, Media, Quote, Tweet } from "./protocol.gen";
import { TIMEOUT_MS } from "./calls";
import { readBubbleRequest } from "./validate-bubble";
import { readLearningRequest } from "./validate-learning";
import type { HostRequest, PageCounts, ToBackground } from "./runtime";

type Fields = Record<string, unknown>;

const MAX_TWEETS = 100;
const MAX_TEXT = 20_000;
const MAX_SHORT = 500;
const MAX_ITEMS = 50;
/** In characters; the host takes 8 MiB. */
const MAX_FROM_PAGE = 5_000_000;
const MEDIA = new Set(["photo", "video", "gif", "card", "article", "poll", "audio"]);

/** The message, rebuilt; null when it is none or its sender may not send it. */
export function readMessage(message: unknown, role: "page" | "content"): ToBackground | null {
  if (!isFields(message)) return null;
  if (message.to === "host") return hostMessage(message.request, role);
  if (message.to !== "background") return null;
  if (message.do === "report_counts" && role === "content") {
    const counts = readCounts(message.counts);
    return counts && { to: "background", do: "report_counts", counts };
  }
  if (message.do === "reconnect" && role === "page") return { to: "background", do: "reconnect" };
  if (message.do === "open_settings") return openSettings(message.section);
  return null;
}

function hostMessage(value: unknown, role: "page" | "content"): ToBackground | null {
  const request = role === "page" ? fromPage(value) : readRequest(value);
  return request && { to: "host", request };
}

/** Our own pages are not X's: that the request is known and no flood is enough. */
function fromPage(value: unknown): HostRequest | null {
  if (!isFields(value) || !Object.hasOwn(TIMEOUT_MS, String(value.type))) return null;
  return JSON.stringify(value).length > MAX_FROM_PAGE ? null : (value as unknown as HostRequest);
}

/** What the script on X may ask for. */
function readRequest(value: unknown): HostRequest | null {
  if (!isFields(value)) return null;
  switch (value.type) {
    case "classify":
      return readClassify(value);
    case "explain": {
      const tweet = readTweet(value.tweet);
      return tweet && { type: "explain", tweet };
    }
    default:
      return readBubbleRequest(value) ?? readLearningRequest(value);
  }
}

function readClassify({ tweets }: Fields): HostRequest | null {
  if (!Array.isArray(tweets) || tweets.length > MAX_TWEETS) return null;
  const read = tweets.map(readTweet);
  return read.every((tweet) => tweet !== null) ? { type: "classify", tweets: read } : null;
}

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

function readCounts(value: unknown): PageCounts | null {
  if (!isFields(value)) return null;
  const whole = (name: string) => (Number.isSafeInteger(value[name]) ? (value[name] as number) : 0);
  const [seen, professional, personal] = ["seen", "professional", "personal"].map(whole);
  const [unsure, ads, hidden] = ["unsure", "ads", "hidden"].map(whole);
  const all = { seen, professional, personal, unsure, ads, hidden } as Omit<PageCounts, "kinds">;
  return { ...all, kinds: {} };
}

function openSettings(section: unknown): ToBackground {
  const known = typeof section === "string" && /^[a-z-]{1,40}$/.test(section);
  return { to: "background", do: "open_settings", ...(known ? { section } : {}) };
}

function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  return Array.isArray(value) ? value.slice(0, MAX_ITEMS).map(read) : [];
}

function text(value: unknown, limit: number): string {
  return typeof value === "string" ? value.slice(0, limit).toWellFormed() : "";
}

const maybeText = (value: unknown): string | null =>
  typeof value === "string" ? text(value, MAX_SHORT) : null;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
