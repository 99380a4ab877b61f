// A post in a row. The article and its main nodes are used again for other posts, as they are.
import { actionBar, fillActions } from "./actions.js";
import { account, tweet as findTweet } from "./data.js";
import { freshId, h, nest } from "./dom.js";
import { longTime, shortCount } from "./format.js";
import { t } from "./i18n.js";
import { shortened, textNodes } from "./text.js";
import { avatarNode, headerRow, socialLine } from "./tweet-header.js";
import { attachments } from "./tweet-media.js";

/** An article without content, for fillTweet. `focused` is the post of a status page. */
export function tweetArticle(focused) {
  const parts = {
    social: h("div", { class: "socialrow" }),
    avatar: h("div", { class: "avacol" }),
    header: h("div", { class: "headrow" }),
    context: h("div", { class: "context" }),
    body: h("div", { class: "body" }),
    text: h("div", { dir: "auto", testid: "tweetText", class: focused ? "text bigtext" : "text" }),
    below: h("div", { class: "below" }),
    when: h("div", { class: "whenrow" }),
    group: actionBar(),
  };
  const article = h("article", { role: "article", tabindex: focused ? "-1" : "0", testid: "tweet", class: focused ? "article focused" : "article" });
  article.append(nest(1, focused ? focusedShape(parts) : listShape(parts)));
  article.parts = parts;
  return article;
}

function listShape({ social, avatar, header, context, body, below, group }) {
  const content = h("div", { class: "content" }, header, context, body, below, nest(1, group));
  return h("div", {}, social, h("div", { class: "mainrow" }, avatar, content));
}

function focusedShape({ social, avatar, header, context, body, below, when, group }) {
  const top = h("div", { class: "mainrow" }, avatar, h("div", { class: "content headonly" }, header));
  return h("div", {}, social, top, context, body, below, when, nest(1, group));
}

/** Shows `item` (a tweet row: id, threadAbove, threadBelow) in `article`. */
export function fillTweet(article, item) {
  const { parts } = article;
  const tweet = findTweet(item.id);
  const focused = Boolean(item.focused);
  const time = focused || tweet.promoted ? "none" : "link";
  parts.social.replaceChildren(...socialLine(tweet, item));
  parts.avatar.replaceChildren(...avatarColumn(tweet, item));
  parts.header.replaceChildren(...headerRow(tweet, { time, stacked: focused }));
  parts.context.replaceChildren(...replyingTo(tweet, item));
  fillText(parts, tweet, focused);
  parts.below.replaceChildren(...attachments(tweet));
  parts.when.replaceChildren(...(focused ? whenLine(tweet) : []));
  fillActions(parts.group, tweet);
  article.classList.toggle("r-threadabove", Boolean(item.threadAbove));
  article.setAttribute("aria-labelledby", [1, 2, 3, 4].map(freshId).join(" "));
}

function avatarColumn(tweet, item) {
  const picture = h("div", { testid: "Tweet-User-Avatar" }, nest(2, avatarNode(account(tweet.author))));
  return item.threadBelow ? [picture, h("div", { class: "threadline" })] : [picture];
}

function replyingTo(tweet, item) {
  const parent = tweet.reply_to && findTweet(tweet.reply_to);
  if (!parent || item.threadAbove || item.quiet) return [];
  const link = h("a", { href: `/${parent.author}`, dir: "ltr", role: "link", class: "link" }, `@${parent.author}`);
  return [h("div", { dir: "ltr", class: "muted" }, t("replyingTo"), link)];
}

function fillText(parts, tweet, focused) {
  const start = focused || tweet.isExpanded ? null : shortened(tweet.text);
  if (!tweet.text) return parts.body.replaceChildren();
  parts.text.lang = tweet.lang;
  parts.text.id = freshId();
  parts.text.replaceChildren(...textNodes(start ?? tweet.text));
  parts.body.replaceChildren(parts.text, ...(start ? [showMore()] : []));
}

function showMore() {
  const words = h("span", { class: "link" }, t("showMore"));
  return h("button", { dir: "ltr", role: "button", type: "button", testid: "tweet-text-show-more-link", class: "more" }, words);
}

function whenLine(tweet) {
  const href = `/${tweet.author}/status/${tweet.id}`;
  const time = h("time", { datetime: new Date(tweet.time).toISOString() }, longTime(tweet.time));
  const link = h("a", { href, dir: "ltr", role: "link", "aria-label": longTime(tweet.time), class: "muted" }, time);
  const views = h("span", { class: "viewcount" }, h("b", {}, shortCount(tweet.metrics.views)), ` ${t("views")}`);
  return [nest(2, link), h("div", { class: "dot", "aria-hidden": "true" }, "·"), views];
}
