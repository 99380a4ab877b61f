// A person in a list: the Following page, the sidebar, modules inside the timeline.
import { me } from "./data.js";
import { h, nest } from "./dom.js";
import { t } from "./i18n.js";
import { verifiedBadge } from "./icons.js";
import { textNodes } from "./text.js";
import { avatarNode } from "./tweet-header.js";

/** The follow button; its test id carries the account's number. */
export function followButton(person) {
  const state = person.followed ? "unfollow" : "follow";
  const label = person.followed ? t("following") : t("follow");
  const attributes = { "aria-label": t("followUser", person.handle), role: "button", type: "button", testid: `${person.id}-${state}` };
  return h("button", { ...attributes, class: person.followed ? "pill outline" : "pill solid" }, h("div", { dir: "ltr" }, h("span", {}, h("span", {}, label))));
}

/** As on X the button stands alone in a box of its own, which does not shrink. */
export const followBox = (person) => h("div", { style: { minWidth: "78px", flexShrink: 0 } }, followButton(person));

/** A UserCell as `tag` (X: li in the sidebar, button in lists). */
export function userCell(person, tag, { bio = false } = {}) {
  const badge = person.verified ? [h("div", { class: "badges" }, verifiedBadge(t("verified"), person.verified === "gold"))] : [];
  const name = h("a", { href: `/${person.handle}`, role: "link", class: "namelink" }, h("div", { class: "names" }, h("div", { dir: "ltr", class: "name" }, h("span", {}, h("span", {}, person.name))), ...badge));
  const handle = h("a", { href: `/${person.handle}`, role: "link", tabindex: "-1" }, h("div", { dir: "ltr", class: "handle" }, h("span", {}, `@${person.handle}`)));
  const head = h("div", { class: "cellhead" }, h("div", { class: "cellnames" }, nest(1, name), nest(1, handle)), ...(person.handle === me().handle ? [] : [followBox(person)]));
  const about = bio && person.bio ? [h("div", { dir: "auto", class: "cellbio" }, textNodes(person.bio))] : [];
  const role = tag === "li" ? "listitem" : "button";
  return h(tag, { role, tabindex: "0", testid: "UserCell", class: "usercell", type: tag === "button" ? "button" : null }, h("div", { class: "cellrow" }, avatarNode(person), h("div", { class: "cellmain" }, head, ...about)));
}
