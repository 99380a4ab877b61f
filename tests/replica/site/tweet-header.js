// Who wrote a post and when: profile picture, User-Name, menu buttons, social line.
import { avatarUri } from "./avatar.js";
import { account, now } from "./data.js";
import { freshId, h, nest } from "./dom.js";
import { shortAge } from "./format.js";
import { t } from "./i18n.js";
import { icon, verifiedBadge } from "./icons.js";

/** The profile picture with the nesting and the test id X gives it. */
export function avatarNode(person, { size = 40, link = true } = {}) {
  const cut = person.verified === "gold" ? { class: "pic square", style: { clipPath: 'url("#shape-square")' } } : { class: "pic" };
  const picture = h("div", cut, h("div", { class: "fill", style: { backgroundImage: `url("${avatarUri(person)}")` } }), h("img", { alt: "", draggable: "true", src: avatarUri(person), class: "unseen" }));
  const holder = link
    ? h("a", { href: `/${person.handle}`, "aria-hidden": "true", role: "link", tabindex: "-1", style: { backgroundColor: "rgba(0, 0, 0, 0)" } }, picture)
    : h("div", { "aria-hidden": "true", role: "presentation", tabindex: "-1" }, picture);
  const style = { width: `${size}px`, height: `${size}px` };
  return h("div", { testid: `UserAvatar-Container-${person.handle}`, style, class: "ava" }, h("div", { style: { paddingBottom: "100%" } }), h("div", { class: "over" }, nest(1, holder)));
}

function displayName(person) {
  const words = h("div", { dir: "ltr", class: "name" }, h("span", {}, h("span", {}, person.name)));
  if (!person.verified) return h("div", { class: "names" }, words);
  const badges = [h("span", { class: "badges" }, verifiedBadge(t("verified"), person.verified === "gold"))];
  if (person.affiliation) badges.push(affiliation(person.affiliation));
  return h("div", { class: "names" }, words, h("div", { dir: "ltr", class: "badges" }, ...badges));
}

// Like a quote this is a div[role=link][tabindex=0] inside the article.
function affiliation(handle) {
  const owner = account(handle);
  return h("div", { tabindex: "0", role: "link", class: "affil" }, h("img", { alt: "", src: avatarUri(owner), draggable: "false" }));
}

const dot = () => h("div", { dir: "ltr", "aria-hidden": "true", class: "dot" }, h("span", {}, "·"));

function timeNode(tweet, attributes = {}) {
  const age = shortAge(tweet.time, now());
  const time = h("time", { datetime: new Date(tweet.time).toISOString() }, age);
  if (attributes.plain) return h("div", { dir: "ltr", "aria-label": t("ago", age), class: "time" }, time);
  const href = `/${tweet.author}/status/${tweet.id}`;
  return h("a", { href, dir: "ltr", "aria-label": t("ago", age), role: "link", class: "time" }, time);
}

function handleNode(person, linked) {
  const words = h("div", { dir: "ltr", class: "handle" }, h("span", {}, `@${person.handle}`));
  return linked ? h("a", { href: `/${person.handle}`, role: "link", tabindex: "-1" }, words) : h("div", { tabindex: "-1" }, words);
}

/** The author block. `time`: "link", "plain" (quotes) or "none" (advertisements, focused posts). */
export function userName(tweet, { time = "link", linked = true, stacked = false } = {}) {
  const person = account(tweet.author);
  const name = linked ? h("a", { href: `/${person.handle}`, role: "link", class: "namelink" }, displayName(person)) : displayName(person);
  const when = time === "none" ? [] : [dot(), h("div", {}, timeNode(tweet, { plain: time === "plain" }))];
  const second = h("div", { class: "byline" }, h("div", {}, handleNode(person, linked)), ...when);
  const shape = stacked ? "username stacked" : "username";
  return h("div", { id: freshId(), testid: "User-Name", class: shape }, h("div", { class: "line1" }, nest(1, name)), h("div", { class: "line2" }, second));
}

function ghostButton(name, label, attributes = {}) {
  return h("button", { "aria-label": label, role: "button", type: "button", class: "ghost", ...attributes }, h("div", { dir: "ltr" }, icon(name)));
}

/** The header row: author on the left, summary and menu buttons on the right. */
export function headerRow(tweet, options) {
  const word = tweet.promoted ? [h("div", { dir: "ltr", class: "adword" }, h("span", {}, t("ad")))] : [];
  const caret = ghostButton("dots", t("more"), { testid: "caret", "aria-expanded": "false", "aria-haspopup": "menu" });
  const buttons = h("div", { class: "tools" }, ...word, nest(1, ghostButton("spark", t("explore"))), nest(3, caret));
  return [nest(2, userName(tweet, options)), buttons];
}

/** The line above a post: who reposted it, or that it is pinned. */
export function socialLine(tweet, item) {
  if (tweet.reposted_by) return socialRow("retweet", repostLink(account(tweet.reposted_by)));
  if (tweet.liked_by) return socialRow("liked", likeLink(account(tweet.liked_by)));
  if (item.pinned) return socialRow("pin", h("div", { dir: "ltr", testid: "socialContext", class: "social" }, t("pinned")));
  return [];
}

function repostLink(person) {
  const line = h("span", { testid: "socialContext", class: "social" }, h("span", {}, h("span", {}, t("reposted", person.name))));
  return h("a", { href: `/${person.handle}`, dir: "ltr", role: "link", class: "sociallink" }, line);
}

function likeLink(person) {
  const line = h("span", { testid: "socialContext", class: "social" }, h("span", {}, h("span", {}, t("liked", person.name))));
  return h("a", { href: `/${person.handle}`, dir: "ltr", role: "link", class: "sociallink" }, line);
}

function socialRow(name, words) {
  return [h("div", { class: "socialicon" }, icon(name)), h("div", { class: "socialtext" }, nest(2, words))];
}
