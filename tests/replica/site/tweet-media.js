// What hangs below the text: pictures, videos, link cards, articles, polls, quotes.
import { account } from "./data.js";
import { freshId, h, nest } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { sceneUri } from "./scenes.js";
import { shortLink, textNodes } from "./text.js";
import { avatarNode, userName } from "./tweet-header.js";

const image = (scene, seed) => [
  h("div", { class: "fill", style: { backgroundImage: `url("${sceneUri(scene, seed)}")` } }),
  h("img", { alt: "", draggable: "true", src: sceneUri(scene, seed), class: "unseen" }),
];

function photo(tweet, item, index) {
  const href = `/${tweet.author}/status/${tweet.id}/photo/${index + 1}`;
  const inner = h("div", { "aria-label": item.alt ?? "Image", testid: "tweetPhoto", class: "photo" }, image(item.scene, `${tweet.text}${index}`));
  return h("a", { href, role: "link", class: "photolink" }, nest(1, inner));
}

// The placementTracking here marks a video, not an advertisement: X does the same.
function video(tweet, item) {
  const poster = sceneUri(item.scene, tweet.text);
  const player = h("div", { testid: "videoComponent", class: "video" }, h("video", { preload: "none", tabindex: "-1", playsinline: true, "aria-label": "Embedded video", poster }));
  const controls = h("div", { class: "playbutton" }, icon("play"));
  const length = h("div", { class: "length" }, h("span", {}, item.length ?? (item.kind === "gif" ? "GIF" : "0:42")));
  const inner = h("div", { testid: "videoPlayer", class: "player" }, player, controls, length);
  return h("div", { testid: "tweetPhoto", class: "photo" }, h("div", { testid: "placementTracking" }, inner));
}

function gallery(tweet) {
  if (!tweet.media?.length) return [];
  const pictures = tweet.media.map((item, index) => (item.kind === "photo" ? photo(tweet, item, index) : video(tweet, item)));
  return [h("div", { class: `gallery n${pictures.length}` }, pictures)];
}

function card(tweet) {
  if (!tweet.card) return [];
  const { title, domain, description, scene, url } = tweet.card;
  const link = { href: shortLink(url ?? `https://${domain}`), rel: "noopener noreferrer nofollow", target: "_blank", role: "link" };
  if (scene) return [h("div", { testid: "card.wrapper", class: "card" }, largeCard(link, tweet, title, domain, scene))];
  const words = h("div", { testid: "card.layoutSmall.detail", class: "carddetail" }, h("div", { dir: "auto", class: "muted" }, domain), h("div", { dir: "auto" }, title), h("div", { dir: "auto", class: "muted" }, description ?? ""));
  const thumb = h("div", { testid: "card.layoutSmall.media", class: "cardthumb" }, icon("list"));
  return [h("div", { testid: "card.wrapper", class: "card" }, h("a", { ...link, class: "smallcard" }, thumb, words))];
}

function largeCard(link, tweet, title, domain, scene) {
  const label = h("div", { class: "cardtitle" }, h("span", {}, title));
  const picture = h("a", { ...link, "aria-label": `${domain} ${title}`, class: "photolink" }, h("div", { class: "photo wide" }, image(scene, tweet.text), label));
  return [h("div", { testid: "card.layoutLarge.media", class: "cardframe" }, picture), h("a", { ...link, class: "from" }, t("from", domain))];
}

function article(tweet) {
  if (!tweet.article) return [];
  const { title, summary, scene } = tweet.article;
  const badge = h("div", { "aria-label": t("article"), role: "img", class: "artbadge" }, t("article"));
  const cover = h("div", { testid: "article-cover-image", class: "cover" }, h("div", { class: "photo wide" }, image(scene, title)), badge);
  return [h("div", { class: "articlebox" }, cover, h("div", { class: "arttitle", dir: "auto" }, h("span", {}, title)), h("div", { class: "artsummary", dir: "auto" }, h("span", {}, summary)))];
}

function poll(tweet) {
  if (!tweet.poll) return [];
  const most = Math.max(...tweet.poll.options.map(([, share]) => share));
  const rows = tweet.poll.options.map(([label, share]) => h("li", { role: "listitem", class: share === most ? "pollrow lead" : "pollrow" }, h("div", { class: "pollbar", style: { width: `${Math.max(share, 2)}%` } }), h("span", { dir: "auto" }, label), h("span", {}, `${share}%`)));
  return [h("div", { testid: "cardPoll", class: "poll" }, h("ul", { role: "list" }, rows), h("div", { class: "muted" }, t("votes", tweet.poll.votes.toLocaleString())))];
}

function unavailableQuote() {
  return h("article", { role: "article", tabindex: "-1", class: "gonequote" }, h("div", {}, h("span", {}, t("unavailable"), " ", h("a", { href: "/help", role: "link", class: "link" }, t("learnMore")))));
}

function quote(tweet) {
  if (!tweet.quoted) return [];
  if (tweet.quoted.unavailable) return [unavailableQuote()];
  const { quoted } = tweet;
  const head = h("div", { class: "quotehead" }, h("div", { testid: "Tweet-User-Avatar" }, nest(1, avatarNode(account(quoted.author), { size: 24, link: false }))), nest(1, userName(quoted, { time: "plain", linked: false })));
  const words = quoted.text ? [h("div", { dir: "auto", lang: quoted.lang ?? "en", testid: "tweetText", class: "text quotetext" }, textNodes(quoted.text))] : [];
  const picture = quoted.scene ? [h("div", { class: "quotepic" }, h("div", { testid: "tweetPhoto", class: "photo wide" }, image(quoted.scene, quoted.text)))] : [];
  const box = h("div", { tabindex: "0", role: "link", class: "quote" }, nest(1, head), nest(1, h("div", {}, words)), ...picture);
  if (quoted.id) box.dataset.to = `/${quoted.author}/status/${quoted.id}`;
  const label = h("div", { dir: "ltr", class: "unseen" }, h("span", {}, t("quote")));
  return [h("div", { "aria-labelledby": freshId(), id: freshId() }, h("div", {}, label, box))];
}

/** Everything below the text of a post. */
export function attachments(tweet) {
  return [...gallery(tweet), ...card(tweet), ...article(tweet), ...poll(tweet), ...quote(tweet)];
}
