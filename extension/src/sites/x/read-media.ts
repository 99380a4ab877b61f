// What hangs below the words of a tweet.
import type { Link, Media } from "../../messaging/protocol.gen";
import type { Parts } from "./parts";
import { ARTICLE_LINE, GIF } from "./selectors";
import { hostWithin, readLine } from "./text";

export function readMedia(parts: Parts): Media[] {
  const videos = [...parts.all("video"), ...parts.all("videoPreview")];
  const gifs = videos.filter((video) => video.querySelector(GIF));
  const polls = parts.all("poll");
  const holds = (outer: Element, inner: readonly Element[]) =>
    inner.some((element) => outer.contains(element));
  const found: [Media, boolean][] = [
    ["photo", parts.all("photo").some((photo) => !holds(photo, videos))],
    ["video", videos.length > gifs.length],
    ["gif", gifs.length > 0],
    ["poll", polls.length > 0],
    ["card", parts.all("card").some((card) => !holds(card, polls))],
    ["article", parts.first("articleCover") !== null],
    ["audio", parts.first("audio") !== null],
  ];
  return found.filter(([, isThere]) => isThere).map(([media]) => media);
}

export interface CardWords {
  title: string | null;
  link: Link | null;
}

export function readCard(parts: Parts): CardWords {
  const card = parts.first("card");
  if (!card || parts.first("poll")) return { title: null, link: null };
  const detail = parts.first("cardSmall") ?? parts.first("cardLarge");
  if (detail) return readDetail(detail);
  const picture = parts.first("cardPicture");
  const title = picture ? readLine(picture) : "";
  return { title: title || null, link: linkTo(hostBeside(card, picture)) };
}

/** The host, the title and a description, in one block each. */
function readDetail(detail: Element): CardWords {
  const [host, title] = [...detail.children].map(readLine);
  return { title: title ?? host ?? null, link: linkTo(hostWithin(host ?? "")) };
}

/** Large cards name the host under the picture, with a word of the user's language before it. */
function hostBeside(card: Element, picture: Element | null): string {
  const lines = [...card.querySelectorAll("a")].filter((anchor) => !picture?.contains(anchor));
  return lines.map((anchor) => hostWithin(readLine(anchor))).find(Boolean) ?? "";
}

const linkTo = (host: string): Link | null => (host ? { text: host, host } : null);

/** Title and first lines of an X Article. */
export function readArticle(parts: Parts): { title: string; text: string } | null {
  const cover = parts.first("articleCover");
  if (!cover) return null;
  const lines = [...(cover.parentElement?.querySelectorAll(ARTICLE_LINE) ?? [])].filter(
    (line) => !cover.contains(line),
  );
  const [title = "", ...rest] = lines.map(readLine).filter(Boolean);
  return { title, text: rest.join("\n") };
}
