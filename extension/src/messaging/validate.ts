// Rebuilds what a content script sends, field by field and within limits. The host validates
// again; this keeps a page's oversized texts and unknown fields from ever reaching it.
import { TIMEOUT_MS } from "./calls";
import { isFields, type Fields } from "./fields";
import { readBubbleRequest } from "./validate-bubble";
import { readLearningRequest } from "./validate-learning";
import { readTweet } from "./validate-tweet";
import type { HostRequest, PageCounts, ToBackground } from "./runtime";

const MAX_TWEETS = 100;
/** In characters; the host takes 8 MiB. */
const MAX_FROM_PAGE = 5_000_000;

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
