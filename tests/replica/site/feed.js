// A timeline on the page: pages of rows that arrive after a delay, shown by a virtual list.
import { fillCell, tweetItem } from "./cells.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { stats, settings } from "./record.js";
import { VirtualList } from "./virtual-list.js";

const PAGE_SIZE = 20;
const SPINNER = { key: "cursor-bottom", type: "spinner" };
const END = { key: "end", type: "end" };

const kept = new Map();

/** The rows, heights and place of a timeline, kept so that going back shows it as it was left. */
function stateOf(address) {
  if (!kept.has(address)) kept.set(address, { items: [], heights: new Map(), loaded: 0, scrollY: 0 });
  return kept.get(address);
}

export class Feed {
  /** `rows` are all items the timeline can ever show; `label` is its localised name. */
  constructor(address, label, rows) {
    Object.assign(this, { rows, loading: false, gone: false, list: null });
    this.state = stateOf(address);
    this.frame = h("div", { "aria-label": label, class: "timeline" }, h("div", {}, h("div", { class: "spinner" }, h("div", {}))));
    this.section = h("section", { "aria-labelledby": "accessible-list-1", role: "region" });
    this.section.append(h("h1", { dir: "auto", role: "heading", id: "accessible-list-1", class: "unseen" }, label), this.frame);
  }

  /** Shows what was kept, or asks for the first page. */
  start({ restore }) {
    if (!restore) Object.assign(this.state, { items: [], loaded: 0, scrollY: 0 });
    if (this.state.items.length === 0) return this.#load();
    this.#show();
    window.scrollTo({ top: this.state.scrollY, behavior: "instant" });
  }

  stop() {
    this.gone = true;
    this.state.scrollY = window.scrollY;
    this.list?.destroy();
  }

  /** Puts rows on top; a reader who has scrolled down stays where they are. */
  insertAtTop(items) {
    this.state.items.unshift(...items);
    this.list.update({ keep: window.scrollY > 0 });
  }

  redraw(key, options) {
    return this.list?.redraw(key, options) ?? false;
  }

  async #load() {
    if (this.loading || this.state.items.at(-1) === END) return;
    this.loading = true;
    stats.pageRequests += 1;
    await new Promise((done) => setTimeout(done, settings.delay));
    this.loading = false;
    if (this.gone) return;
    this.#append(this.rows.slice(this.state.loaded, this.state.loaded + PAGE_SIZE));
  }

  #append(page) {
    const { state } = this;
    state.items = state.items.filter((item) => item !== SPINNER);
    state.items.push(...page);
    state.loaded += page.length;
    state.items.push(state.loaded < this.rows.length ? SPINNER : END);
    if (this.list) this.list.update();
    else this.#show();
  }

  // As on X the first, bare element is a placeholder: the one with rows takes its place.
  #show() {
    const parent = h("div", {});
    this.frame.replaceChildren(parent);
    this.list = new VirtualList(parent, this.state, {
      fill: (cell, item) => {
        stats.fills += 1;
        fillCell(cell, item);
      },
      onNearEnd: () => void this.#load(),
      onJump: (jump) => stats.jumps.push(jump),
    });
  }
}

/** Items of a home-like feed: ids, threads (lists of ids), modules. */
export function itemsOf(entries) {
  return entries.flatMap((entry, index) => {
    if (typeof entry === "string") return [tweetItem(entry, { quiet: true })];
    if (Array.isArray(entry)) return threadItems(entry);
    if (entry.unavailable) return [{ key: `unavailable-${index}`, type: "unavailable" }];
    return moduleItems(entry, index);
  });
}

function threadItems(ids) {
  return ids.map((id, place) => tweetItem(id, { threadAbove: place > 0, threadBelow: place < ids.length - 1 }));
}

function moduleItems({ follow }, index) {
  const users = follow.map((handle) => ({ key: `module-${index}-${handle}`, type: "user", handle }));
  const link = { key: `module-${index}-more`, type: "link", href: "/i/connect_people" };
  return [{ key: `module-${index}`, type: "heading", words: t("whoToFollow") }, ...users, link];
}
