// The action bar of a post. Its elements stay when a row is used for another post.
import { h, nest } from "./dom.js";
import { shortCount } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

function actionButton(name, tag, attributes) {
  const count = h("span", {}, h("span", {}, h("span", {})));
  const holder = h("span", { testid: "app-text-transition-container", class: "count" }, count);
  const content = h("div", { dir: "ltr", class: `act ${name}` }, h("div", { class: "acticon" }, icon(name)), h("div", {}, holder));
  return h(tag, { role: tag === "a" ? "link" : "button", class: "actbutton", ...attributes }, content);
}

/** An empty action bar: role=group with reply, repost, like, views, bookmark, share. */
export function actionBar() {
  const button = (name, attributes = {}) => actionButton(name, "button", { type: "button", ...attributes });
  const menu = { "aria-expanded": "false", "aria-haspopup": "menu" };
  const parts = {
    reply: button("reply"),
    retweet: button("retweet", menu),
    like: button("like"),
    views: actionButton("views", "a", {}),
    bookmark: button("bookmark"),
    share: button("share", { ...menu, "aria-label": "Share post" }),
  };
  const { share, ...counted } = parts;
  const group = h("div", { role: "group", class: "actions" }, ...Object.values(counted).map((part) => h("div", { class: "slot" }, part)), nest(2, share));
  group.parts = parts;
  return group;
}

function showCount(button, value) {
  button.querySelector('[data-testid="app-text-transition-container"] > span > span > span').textContent = shortCount(value);
}

function toggle(button, name, on, undone) {
  button.setAttribute("data-testid", on ? undone : name);
  button.toggleAttribute("data-on", on);
}

/** Shows the numbers and states of `tweet` in a bar made by actionBar. */
export function fillActions(group, tweet) {
  const { replies, reposts, likes, views } = tweet.metrics;
  const shown = { reply: replies, retweet: reposts + (tweet.isReposted ? 1 : 0), like: likes + (tweet.isLiked ? 1 : 0), views };
  group.setAttribute("aria-label", t("counts", replies, shown.retweet, shown.like, views));
  for (const [name, value] of Object.entries(shown)) {
    showCount(group.parts[name], value);
    group.parts[name].setAttribute("aria-label", `${value} ${name}`);
  }
  group.parts.reply.setAttribute("data-testid", "reply");
  toggle(group.parts.retweet, "retweet", Boolean(tweet.isReposted), "unretweet");
  toggle(group.parts.like, "like", Boolean(tweet.isLiked), "unlike");
  toggle(group.parts.bookmark, "bookmark", Boolean(tweet.isBookmarked), "removeBookmark");
  group.parts.bookmark.setAttribute("aria-label", t("bookmarks"));
  group.parts.views.setAttribute("href", `/${tweet.author}/status/${tweet.id}/analytics`);
}
