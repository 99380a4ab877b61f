// From a cell of X's list to a Tweet.
import type { Account, Tweet } from "../../messaging/protocol.gen";
import { hash } from "../hash";
import type { Reading } from "../site";
import { Parts } from "./parts";
import { readAuthor, readQuote, readReplied, readSocial } from "./read-author";
import { readArticle, readCard, readMedia } from "./read-media";
import { FOCUSED, PLACEMENT, STATUS_LINK, TWEET } from "./selectors";
import { readHashtags, readLinks, readText } from "./text";

const STATUS = /^(?:https?:\/\/[^/]+)?\/[^/]+\/status\/(\d+)/;

/** Reads the cell; "retry" when a tweet is there, but not yet its author or its link. */
export function readCell(cell: Element): Reading {
  const article = cell.matches(TWEET) ? cell : cell.querySelector(TWEET);
  if (!article) return { state: "skip" };
  const parts = new Parts(article);
  const author = readAuthor(parts.first("author"));
  const permalink = findPermalink(parts);
  const isPromoted = !permalink && article.closest(PLACEMENT) !== null;
  if (!author || (!permalink && !isPromoted)) return { state: "retry" };
  const social = readSocial(parts);
  const repliesTo = readReplied(parts);
  const tweet: Tweet = {
    ...identity(permalink, author),
    ...readWords(parts),
    author,
    media: readMedia(parts),
    quoted: parts.quote && readQuote(parts.quote),
    reposted_by: social.repostedBy,
    is_reply: repliesTo.length > 0,
    is_promoted: isPromoted,
  };
  if (isPromoted) tweet.id = adId(tweet);
  const isFocused = article.matches(FOCUSED);
  return { state: "ok", tweet, isFocused, likedBy: social.likedBy, repliesTo };
}

/** Advertisements have no link of their own: the same words get the same id. */
function adId({ author, text, card_title }: Tweet): string {
  return `ad:${hash([author.handle, text, card_title ?? ""].join("\n"))}`;
}

interface Permalink {
  id: string;
  time: string | null;
}

function findPermalink(parts: Parts): Permalink | null {
  for (const time of parts.times) {
    const href = time.closest(STATUS_LINK)?.getAttribute("href");
    const id = href && STATUS.exec(href)?.[1];
    if (id) return { id, time: time.getAttribute("datetime") };
  }
  return null;
}

function identity(permalink: Permalink | null, { handle }: Account) {
  const profile = `https://x.com/${handle}`;
  if (!permalink) return { id: "", url: profile, time: null };
  const { id, time } = permalink;
  return { id, url: `${profile}/status/${id}`, time };
}

type Words = Pick<Tweet, "text" | "lang" | "links" | "hashtags" | "card_title">;

function readWords(parts: Parts): Words {
  const card = readCard(parts);
  const cardLinks = card.link ? [card.link] : [];
  const text = parts.first("text");
  if (text) {
    return {
      text: readText(text),
      lang: text.getAttribute("lang"),
      links: [...readLinks(text), ...cardLinks],
      hashtags: readHashtags(text),
      card_title: card.title,
    };
  }
  const article = readArticle(parts);
  return {
    text: article?.text ?? "",
    lang: null,
    links: cardLinks,
    hashtags: [],
    card_title: article?.title ?? card.title,
  };
}
