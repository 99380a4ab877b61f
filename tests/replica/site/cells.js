// What a row of the virtual list holds, by type. A row that gets an item of its own type keeps its nodes.
import { account, tweet } from "./data.js";
import { h, nest } from "./dom.js";
import { t } from "./i18n.js";
import { fillTweet, tweetArticle } from "./tweet-cell.js";
import { userCell } from "./user-cell.js";

const bordered = (node) => h("div", { class: "rule" }, node);

function tweetBuilder(focused) {
  return () => {
    const article = tweetArticle(focused);
    return { root: bordered(h("div", {}, article)), fill: (item) => fillTweet(article, item) };
  };
}

function buildAd() {
  const article = tweetArticle(false);
  const marked = h("div", { testid: "placementTracking" }, article);
  return { root: bordered(h("div", {}, marked)), fill: (item) => fillTweet(article, item) };
}

function slot(root, nodesOf) {
  return { root, fill: (item) => root.replaceChildren(...nodesOf(item)) };
}

function unavailable() {
  const words = h("span", {}, t("unavailable"), " ", h("a", { href: "/help", role: "link", class: "link" }, t("learnMore")));
  return h("article", { role: "article", tabindex: "-1", class: "gonetweet" }, h("div", { class: "gonequote" }, words));
}

const heading = (words) => h("h2", { dir: "ltr", role: "heading", "aria-level": "2", class: "modulehead" }, h("span", {}, words));
const moduleLink = (item) => h("a", { href: item.href, role: "link", class: "modulelink link" }, t("more"));

const BUILDERS = {
  tweet: tweetBuilder(false),
  focused: tweetBuilder(true),
  ad: buildAd,
  user: () => slot(h("div", {}), (item) => [nest(1, userCell(account(item.handle), "button", { bio: true }))]),
  heading: () => slot(h("div", {}), (item) => [heading(item.words)]),
  link: () => slot(h("div", { class: "rule" }), (item) => [moduleLink(item)]),
  unavailable: () => slot(h("div", { class: "rule" }), () => [unavailable()]),
  composer: () => slot(h("div", { class: "rule" }), () => [h("div", { class: "replybox" }, h("span", { class: "muted" }, t("postYourReply")))]),
  spinner: () => slot(h("div", {}), () => [h("div", { role: "progressbar", class: "spinner" }, h("div", {}))]),
  end: () => slot(h("div", {}), () => [h("div", { class: "endspace" })]),
};

/** Shows `item` in a cellInnerDiv: in place when the type is the same, else with new nodes. */
export function fillCell(cell, item) {
  if (cell.rowType !== item.type || !cell.firstElementChild) {
    const { root, fill } = BUILDERS[item.type]();
    cell.replaceChildren(root);
    Object.assign(cell, { rowType: item.type, fillRow: fill });
  }
  cell.fillRow(item);
}

/** The row of a post: advertisements have a type of their own. */
export function tweetItem(id, extra = {}) {
  const type = extra.focused ? "focused" : tweet(id).promoted ? "ad" : "tweet";
  return { key: `tweet-${id}`, type, id, ...extra };
}
