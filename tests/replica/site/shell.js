// The frame of the site: navigation on the left, column in the middle, sidebar on the right.
import { account, allAccounts, lists, me, news, trends } from "./data.js";
import { freshId, h, nest, svg } from "./dom.js";
import { t } from "./i18n.js";
import { brandMark, icon } from "./icons.js";
import { avatarNode } from "./tweet-header.js";
import { userCell } from "./user-cell.js";

function navLink(name, iconName, href, testid) {
  const words = h("div", { dir: "ltr", class: "navwords" }, h("span", {}, t(name)));
  const inner = h("div", { class: "navinner" }, h("div", {}, icon(iconName)), words);
  return h("a", { href, "aria-label": t(name), role: "link", testid, class: "navlink" }, inner);
}

function navigation() {
  const [list] = Object.keys(lists());
  const more = h("button", { testid: "AppTabBar_More_Menu", type: "button", role: "button", "aria-expanded": "false", "aria-haspopup": "menu", "aria-label": t("more"), class: "navlink" }, h("div", { class: "navinner" }, h("div", {}, icon("more")), h("div", { class: "navwords" }, t("more"))));
  return h("nav", { "aria-label": "Primary", role: "navigation", class: "nav" },
    navLink("home", "home", "/home", "AppTabBar_Home_Link"),
    navLink("explore", "search", "/explore", "AppTabBar_Explore_Link"),
    navLink("notifications", "bell", `/search?q=${encodeURIComponent(`@${me().handle}`)}`, "AppTabBar_Notifications_Link"),
    navLink("messages", "mail", "/messages_demo", "AppTabBar_DirectMessage_Link"),
    navLink("lists", "list", `/i/lists/${list}`, null),
    navLink("bookmarks", "bookmark", "/search?q=reading", null),
    navLink("profile", "user", `/${me().handle}`, "AppTabBar_Profile_Link"),
    more);
}

function accountButton() {
  const names = h("div", { class: "cellnames" }, h("div", { class: "name", dir: "ltr" }, h("span", {}, me().name)), h("div", { class: "handle", dir: "ltr" }, h("span", {}, `@${me().handle}`)));
  return h("button", { testid: "SideNav_AccountSwitcher_Button", type: "button", role: "button", "aria-label": "Account menu", class: "accountbutton" }, avatarNode(me(), { link: false }), names, h("div", { class: "navwords" }, icon("dots")));
}

function banner() {
  const mark = h("h1", { role: "heading", class: "markrow" }, h("a", { href: "/home", role: "link", "aria-label": "Replica", class: "mark" }, brandMark()));
  const post = h("a", { href: "/compose/post", role: "link", testid: "SideNav_NewTweet_Button", "aria-label": t("post"), class: "postbutton" }, icon("quill"), h("span", { class: "navwords" }, t("post")));
  const top = h("div", {}, mark, navigation(), post);
  return h("header", { role: "banner", class: "banner-col" }, h("div", { class: "banner-fixed" }, top, accountButton()));
}

function bottomBar() {
  const link = (name, iconName, href) => h("a", { href, "aria-label": t(name), role: "link", class: "bottomlink" }, icon(iconName));
  return h("div", { testid: "BottomBar", class: "bottombar" }, link("home", "home", "/home"), link("explore", "search", "/explore"), link("notifications", "bell", "/home"), link("profile", "user", `/${me().handle}`));
}

function searchBox() {
  const input = h("input", { type: "text", role: "combobox", placeholder: t("search"), "aria-label": t("search"), testid: "SearchBox_Search_Input", autocomplete: "off", class: "searchinput" });
  return h("form", { role: "search", "aria-label": t("search"), class: "searchform" }, icon("search"), input);
}

function newsBox() {
  const story = ({ title, detail, faces }) => h("div", { tabindex: "0", role: "link", "aria-labelledby": freshId(), testid: `news_sidebar_article_${freshId()}`, class: "story" }, h("div", { dir: "ltr", class: "storytitle" }, h("span", {}, title)), h("div", { class: "storyrow" }, h("div", { class: "faces" }, faces.map((handle) => avatarNode(account(handle), { size: 22, link: false }))), h("div", { class: "muted small" }, h("span", {}, detail))));
  const box = h("div", {}, h("h2", { role: "heading", "aria-level": "2", class: "boxhead" }, t("news")), news().map(story));
  return h("div", { testid: "news_sidebar", class: "box" }, h("div", { testid: "placementTracking" }, box));
}

function trendBox() {
  const trend = ({ field, words, posts }) => h("div", { tabindex: "0", role: "link", testid: "trend", class: "trend" }, h("div", { class: "muted small" }, field), h("div", { class: "trendwords" }, words), h("div", { class: "muted small" }, posts));
  return h("section", { role: "region", class: "box" }, h("h1", { class: "boxhead" }, t("trending")), nest(1, h("div", {}, trends().map(trend))));
}

function followBox() {
  const people = allAccounts().filter((one) => !one.followed && one.suggested).slice(0, 3);
  const list = h("ul", { role: "list", class: "plain" }, people.map((person) => userCell(person, "li")));
  return h("aside", { role: "complementary", "aria-label": t("whoToFollow"), class: "box" }, h("div", {}, h("h2", { class: "boxhead" }, t("whoToFollow"))), list, h("a", { href: "/i/connect_people", role: "link", class: "modulelink link" }, t("more")));
}

function sidebar() {
  const inner = h("div", { class: "sidestick" }, searchBox(), newsBox(), trendBox(), followBox(), h("p", { class: "muted small notice" }, t("note")));
  return h("div", { testid: "sidebarColumn", class: "sidebar" }, inner);
}

/** What organisations' pictures are cut by: a square with rounded corners. */
function squareShape() {
  const corners = svg("rect", { width: 200, height: 200, rx: 16 });
  const path = svg("clipPath", { id: "shape-square", clipPathUnits: "objectBoundingBox", transform: "scale(0.005 0.005)" }, corners);
  return svg("svg", { width: 0, height: 0, viewBox: "0 0 200 200" }, svg("defs", {}, path));
}

/** Builds the frame inside #react-root and returns the element that pages are put in. */
export function buildShell(root) {
  const column = h("div", { testid: "primaryColumn", class: "column" });
  const main = h("main", { role: "main", class: "main" }, nest(1, h("div", { class: "columns" }, column, sidebar())));
  const shapes = h("div", { style: { width: 0, height: 0 } }, squareShape());
  const frame = h("div", { class: "frame" }, banner(), main, bottomBar());
  root.append(nest(1, h("div", { class: "app" }, frame, shapes, h("div", { id: "layers", class: "layers" }))));
  return column;
}
