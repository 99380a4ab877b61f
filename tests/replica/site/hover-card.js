// The card over a name or a picture: it comes after a moment, empty at first, and goes with the pointer.
import { account } from "./data.js";
import { h, nest } from "./dom.js";
import { t } from "./i18n.js";
import { textNodes } from "./text.js";
import { avatarNode } from "./tweet-header.js";
import { followBox } from "./user-cell.js";

const SHOW_AFTER = 400;
const FILL_AFTER = 60;
const HIDE_AFTER = 300;
const ANCHORS = 'article [data-testid="User-Name"] a[href], article [data-testid^="UserAvatar-Container-"], [data-testid="UserCell"] a[href]';

let timer = 0;
let shownFor = null;

const layers = () => document.getElementById("layers");
const card = () => layers().querySelector('[data-testid="hoverCardParent"]');

function handleOf(anchor) {
  const link = anchor.matches("a") ? anchor : anchor.querySelector("a[href]");
  return link?.getAttribute("href").match(/^\/(\w+)$/)?.[1] ?? null;
}

function content(person) {
  const name = h("a", { href: `/${person.handle}`, role: "link", class: "namelink" }, h("div", { dir: "ltr", class: "name" }, h("span", {}, h("span", {}, person.name))));
  const handle = h("a", { href: `/${person.handle}`, role: "link", tabindex: "-1" }, h("div", { dir: "ltr", class: "handle" }, h("span", {}, `@${person.handle}`)));
  const count = (number, label, path) => h("a", { href: `/${person.handle}/${path}`, dir: "ltr", role: "link", class: "countlink" }, h("b", {}, number.toLocaleString()), ` ${label}`);
  const counts = h("div", { class: "counts" }, count(person.following, t("following"), "following"), count(person.followers, t("followers"), "followers"));
  const top = h("div", { class: "cellhead" }, avatarNode(person, { size: 64 }), followBox(person));
  return [top, nest(1, name), nest(1, handle), h("div", { dir: "auto", class: "bio" }, textNodes(person.bio)), counts];
}

function show(anchor, handle) {
  const box = anchor.getBoundingClientRect();
  const body = h("div", { testid: "HoverCard", class: "hovercard" }, h("div", { role: "progressbar", class: "spinner" }, h("div", {})));
  const below = box.bottom + 8;
  const top = below + 240 > innerHeight ? box.top - 248 : below;
  const parent = h("div", { testid: "hoverCardParent", class: "hoverparent", style: { top: `${Math.max(8, top)}px`, left: `${Math.max(8, Math.min(box.left - 40, innerWidth - 308))}px` } }, body);
  layers().append(parent);
  shownFor = anchor;
  setTimeout(() => body.replaceChildren(h("div", {}, ...content(account(handle)))), FILL_AFTER);
}

function hide() {
  card()?.remove();
  shownFor = null;
}

function onOver(event) {
  const anchor = event.target.closest(ANCHORS);
  clearTimeout(timer);
  if (event.target.closest('[data-testid="hoverCardParent"]') || (anchor && anchor === shownFor)) return;
  const handle = anchor && handleOf(anchor);
  if (handle) timer = setTimeout(() => { hide(); show(anchor, handle); }, SHOW_AFTER);
  else if (card()) timer = setTimeout(hide, HIDE_AFTER);
}

/** Shows cards from now on. */
export function startHoverCards(root) {
  root.addEventListener("mouseover", onOver);
  addEventListener("scroll", () => { clearTimeout(timer); hide(); }, { passive: true });
}
