// What clicks and keys do. Listeners sit on the root, as React's do, and the keys on the document.
import { account, tweet } from "./data.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { keys, note } from "./record.js";
import { feed, navigate } from "./router.js";

const TOGGLES = {
  like: ["isLiked", true], unlike: ["isLiked", false],
  retweet: ["isReposted", true], unretweet: ["isReposted", false],
  bookmark: ["isBookmarked", true], removeBookmark: ["isBookmarked", false],
};

const idOf = (node) => node.closest('[data-testid="cellInnerDiv"]')?.rowKey?.replace(/^(tweet|focused)-/, "");
const keyOf = (node) => node.closest('[data-testid="cellInnerDiv"]')?.rowKey;

function press(name, id, key) {
  if (!(name in TOGGLES)) return note(name, { id });
  const [field, value] = TOGGLES[name];
  tweet(id)[field] = value;
  note(name, { id });
  feed().redraw(key);
}

function pressButton(button) {
  const name = button.dataset.testid ?? "share";
  if (name === "app-bar-back") return history.back();
  if (name === "caret") return openMenu(button);
  if (/-(un)?follow$/.test(name)) return toggleFollow(button);
  if (name === "tweet-text-show-more-link") return expand(button);
  if (button.closest("article")) press(name, idOf(button), keyOf(button));
}

function expand(button) {
  tweet(idOf(button)).isExpanded = true;
  feed().redraw(keyOf(button));
}

function toggleFollow(button) {
  const [id, state] = button.dataset.testid.split("-");
  button.dataset.testid = `${id}-${state === "follow" ? "unfollow" : "follow"}`;
  button.classList.toggle("r-outline");
  button.classList.toggle("r-solid");
  button.querySelector("span > span").textContent = state === "follow" ? t("following") : t("follow");
  note(state, { id });
}

function openMenu(caret) {
  const box = caret.getBoundingClientRect();
  const author = account(tweet(idOf(caret)).author);
  const item = (words, testid) => h("div", { role: "menuitem", tabindex: "0", testid, class: "menuitem" }, h("span", {}, words));
  const drop = h("div", { testid: "Dropdown" }, item(t("notInterested"), null), item(t("followUser", author.handle), null), item(t("block", author.handle), "block"));
  const menu = h("div", { role: "menu", class: "menu", style: { top: `${box.top}px`, right: `${document.documentElement.clientWidth - box.right}px` } }, drop);
  layers().replaceChildren(h("div", { class: "menuveil", onclick: closeMenu }, menu));
}

const layers = () => document.getElementById("layers");
const closeMenu = () => layers().replaceChildren();

function followLink(event, link) {
  event.preventDefault();
  if (link.origin === location.origin) navigate(link.pathname + link.search);
  else note("link", { href: link.href });
}

function onClick(event) {
  if (event.target.closest('#layers [role="menu"]')) return;
  const ours = event.target.closest("button[data-testid], article [role=group] button, a[href]");
  if (ours?.matches("a[href]")) return followLink(event, ours);
  if (ours) return pressButton(ours);
  const linkLike = event.target.closest("[role=link][tabindex='0']");
  if (linkLike) return linkLike.dataset.to ? navigate(linkLike.dataset.to) : note("open-card");
  const article = event.target.closest('article[data-testid="tweet"]');
  if (article && !article.matches("[tabindex='-1']")) openPost(article);
  const person = event.target.closest('[data-testid="UserCell"] a');
  if (person) navigate(person.getAttribute("href"));
}

function openPost(article) {
  const id = idOf(article);
  note("open", { id });
  navigate(`/${tweet(id).author}/status/${id}`);
}

const isTyping = (node) => node.isContentEditable || /^(input|textarea|select)$/i.test(node.localName ?? "");

function move(step) {
  const all = [...document.querySelectorAll('article[data-testid="tweet"]')];
  all.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  const here = all.indexOf(document.activeElement);
  const next = here < 0 ? all.find((one) => one.getBoundingClientRect().bottom > 60) : all[here + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center", behavior: "instant" });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (/^[a-z.?/]$/.test(event.key)) keys.push(event.key);
  const article = document.activeElement?.closest?.('article[data-testid="tweet"]');
  if (event.key === "j" || event.key === "k") move(event.key === "j" ? 1 : -1);
  else if (event.key === "l" && article) press("like", idOf(article), keyOf(article));
  else if (event.key === "t" && article) press("retweet", idOf(article), keyOf(article));
  else if (event.key === "Enter" && article === event.target) openPost(article);
}

function onSubmit(event) {
  event.preventDefault();
  const words = event.target.querySelector("input").value.trim();
  if (words) navigate(`/search?q=${encodeURIComponent(words)}`);
}

/** Makes the page react. */
export function startReactions(root) {
  root.addEventListener("click", onClick);
  root.addEventListener("submit", onSubmit);
  document.addEventListener("keydown", onKey);
}
