// The routes: for every address what stands above the timeline and which rows it has.
import { bannerUri } from "./avatar.js";
import { tweetItem } from "./cells.js";
import { account, allAccounts, allTweets, followsOf, homeEntries, lists, me, repliesTo, tweet } from "./data.js";
import { h, nest } from "./dom.js";
import { itemsOf } from "./feed.js";
import { language, t } from "./i18n.js";
import { icon, verifiedBadge } from "./icons.js";
import { textNodes } from "./text.js";
import { avatarNode } from "./tweet-header.js";
import { followBox } from "./user-cell.js";

/** Tabs: `[label, address]` each; `chosen` is the place of the selected one. */
function tabs(entries, chosen) {
  const tab = ([label, href], place) => {
    const words = h("div", { dir: "ltr", class: "tabwords" }, h("span", {}, label));
    const on = place === chosen;
    return h("div", { role: "presentation", class: "tabslot" }, h("a", { href, role: "tab", "aria-selected": String(on), tabindex: on ? "0" : "-1", class: on ? "tab on" : "tab" }, words));
  };
  const list = h("div", { role: "tablist", testid: "ScrollSnap-List", class: "tabs" }, entries.map(tab));
  return h("nav", { role: "navigation", "aria-live": "polite", class: "tabnav" }, list);
}

function titleBar(title, sub) {
  const back = h("button", { testid: "app-bar-back", "aria-label": "Back", role: "button", type: "button", class: "ghost back" }, icon("back"));
  const small = sub ? [h("div", { dir: "ltr", class: "muted small" }, sub)] : [];
  return h("div", { class: "titlebar" }, back, h("div", {}, h("h2", { dir: "ltr", role: "heading", "aria-level": "2", class: "title" }, h("span", {}, title)), ...small));
}

function composer() {
  const tools = ["image", "poll", "smile", "calendar", "place"].map((name) => icon(name));
  const box = h("div", { testid: "tweetTextarea_0", role: "textbox", contenteditable: "true", class: "draft", "data-hint": t("whatIsHappening") });
  const bar = h("div", { testid: "toolBar", class: "toolbar" }, h("div", { class: "toolicons" }, tools), h("button", { type: "button", disabled: true, testid: "tweetButtonInline", class: "pill solid" }, t("post")));
  return h("div", { class: "composer" }, avatarNode(me()), h("div", { class: "composebox" }, box, bar));
}

function home(params) {
  const latest = params.get("f") === "following";
  const entries = homeEntries(Math.max(1, Number(params.get("repeat") ?? 1)));
  const followed = allTweets().filter((one) => account(one.author).followed || one.author === me().handle);
  const rows = latest ? followed.filter((one) => !one.reply_to).map((one) => one.id) : entries;
  const keep = params.has("repeat") ? `&repeat=${params.get("repeat")}` : "";
  const bar = tabs([[t("forYou"), `/home?f=you${keep}`], [t("following"), "/home?f=following"]], latest ? 1 : 0);
  return { title: t("home"), label: t("yourHome"), top: [h("div", { class: "topbar" }, bar)], above: [composer()], rows: itemsOf(rows) };
}

function ancestors(post) {
  const chain = [];
  for (let one = tweet(post.reply_to); one; one = tweet(one.reply_to)) chain.unshift(one);
  return chain;
}

function conversationOf(reply) {
  const [next] = repliesTo(reply.id);
  return next ? [reply.id, ...conversationOf(next)] : [reply.id];
}

function status(id) {
  const post = tweet(id);
  const top = [h("div", { class: "topbar" }, titleBar(t("post")))];
  if (!post) return { title: t("post"), label: t("conversation"), top, above: [], rows: itemsOf([{ unavailable: true }]) };
  const parents = ancestors(post).map((one, place) => tweetItem(one.id, { threadAbove: place > 0, threadBelow: true }));
  const focused = tweetItem(id, { focused: true, key: `focused-${id}`, threadAbove: parents.length > 0 });
  const answers = repliesTo(id).map(conversationOf);
  const rows = [...parents, focused, { key: "composer", type: "composer" }, ...itemsOf(answers)];
  return { title: `${account(post.author).name}`, label: t("conversation"), top, above: [], rows };
}

function profileFacts(person) {
  const joined = new Date(person.joined).toLocaleDateString(language, { month: "long", year: "numeric" });
  const place = person.location ? [h("span", { testid: "UserLocation", class: "fact" }, icon("place"), person.location)] : [];
  const since = h("span", { testid: "UserJoinDate", class: "fact" }, icon("calendar"), t("joined", joined));
  return h("div", { testid: "UserProfileHeader_Items", class: "facts" }, ...place, since);
}

function profileCounts(person) {
  const count = (number, label, path) => h("a", { href: `/${person.handle}/${path}`, dir: "ltr", role: "link", class: "countlink" }, h("b", {}, number.toLocaleString(language)), ` ${label}`);
  return h("div", { class: "counts" }, count(person.following, t("following"), "following"), count(person.followers, t("followers"), "followers"));
}

function profileHead(person) {
  const badge = person.verified ? [h("span", { class: "badges" }, verifiedBadge(t("verified"), person.verified === "gold"))] : [];
  const own = person.handle === me().handle;
  const action = own ? h("a", { href: "/settings/profile", role: "link", testid: "editProfileButton", class: "pill outline" }, t("profileOf")) : h("div", { testid: "placementTracking" }, followBox(person));
  const name = h("div", { testid: "UserName", class: "bigname" }, nest(1, h("div", { dir: "ltr", class: "names" }, h("span", {}, h("span", {}, person.name)), ...badge)), h("div", { dir: "ltr", class: "muted" }, h("span", {}, `@${person.handle}`)));
  const bio = h("div", { dir: "auto", testid: "UserDescription", class: "bio" }, textNodes(person.bio));
  const banner = h("div", { class: "banner", style: { backgroundImage: `url("${bannerUri(person)}")` } });
  const head = h("div", { class: "profilehead" }, h("div", { class: "profiletop" }, h("div", { class: "bigava" }, avatarNode(person, { size: 132 })), action), name, bio, profileFacts(person), profileCounts(person));
  return h("div", {}, banner, head);
}

function profile(handle, tab) {
  const person = account(handle);
  const by = allTweets().filter((one) => one.author === person.handle || one.reposted_by === person.handle);
  const shown = { with_replies: by, media: by.filter((one) => one.media?.length) }[tab] ?? by.filter((one) => !one.reply_to);
  const rows = [...shown].sort((a, b) => Number(Boolean(b.pinned)) - Number(Boolean(a.pinned)));
  const base = `/${person.handle}`;
  const bar = tabs([[t("posts"), base], [t("replies"), `${base}/with_replies`], [t("media"), `${base}/media`]], ["", "with_replies", "media"].indexOf(tab));
  const top = [h("div", { class: "topbar" }, titleBar(person.name, `${by.length} ${t("posts")}`))];
  return { title: person.name, label: t("timelineOf", person.name), top, above: [profileHead(person), bar], rows: rows.map((one) => tweetItem(one.id, { quiet: true, pinned: one.pinned })) };
}

function people(handle, which) {
  const person = account(handle);
  const others = allAccounts().filter((one) => one.handle !== person.handle);
  const listed = which === "followers" ? others : followsOf(person.handle);
  const bar = tabs([[t("followers"), `/${person.handle}/followers`], [t("following"), `/${person.handle}/following`]], which === "following" ? 1 : 0);
  const top = [h("div", { class: "topbar" }, titleBar(person.name, `@${person.handle}`), bar)];
  const rows = listed.map((one) => ({ key: `user-${one.id}`, type: "user", handle: one.handle }));
  return { title: person.name, label: t("people", t(which)), top, above: [], rows };
}

function search(params) {
  const words = (params.get("q") ?? "").toLowerCase();
  const found = allTweets().filter((one) => `${one.text} ${one.author} ${account(one.author).name}`.toLowerCase().includes(words));
  const live = params.get("f") === "live";
  if (params.get("f") === "user") return searchPeople(params.get("q") ?? "");
  const rows = live ? found : [...found].sort((a, b) => b.metrics.likes - a.metrics.likes);
  const top = searchTop(params.get("q") ?? "", live ? 1 : 0);
  return { title: t("search"), label: t("searchTimeline"), top, above: [], rows: rows.map((one) => tweetItem(one.id)) };
}

function searchTop(words, chosen) {
  const address = `/search?q=${encodeURIComponent(words)}`;
  const bar = tabs([[t("top"), address], [t("latest"), `${address}&f=live`], [t("persons"), `${address}&f=user`]], chosen);
  return [h("div", { class: "topbar" }, titleBar(words || t("search")), bar)];
}

function searchPeople(words) {
  const found = allAccounts().filter((one) => `${one.name} ${one.handle} ${one.bio}`.toLowerCase().includes(words.toLowerCase()));
  const rows = found.map((one) => ({ key: `user-${one.id}`, type: "user", handle: one.handle }));
  return { title: t("search"), label: t("searchTimeline"), top: searchTop(words, 2), above: [], rows };
}

function list(id) {
  const { name, members } = lists()[id] ?? { name: t("lists"), members: [] };
  const rows = allTweets().filter((one) => members.includes(one.author) && !one.reply_to);
  const head = h("div", { class: "listhead" }, h("h2", {}, name), h("div", { class: "muted" }, `${members.length} ${t("members")}`));
  return { title: name, label: t("listTimeline"), top: [h("div", { class: "topbar" }, titleBar(name))], above: [head], rows: rows.map((one) => tweetItem(one.id)) };
}

/** The page behind an address of this site. */
export function pageFor({ pathname, searchParams }) {
  const [first = "home", second = "", third = ""] = decodeURIComponent(pathname).split("/").filter(Boolean);
  if (first === "home") return home(searchParams);
  if (first === "search" || first === "explore") return search(searchParams);
  if (first === "hashtag") return search(new URLSearchParams({ q: `#${second}` }));
  if (first === "i" && second === "lists") return list(third);
  if (second === "status") return status(third);
  if (second === "following" || second === "followers") return people(first, second);
  return profile(first, second);
}
