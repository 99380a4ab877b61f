// Starts the extension on a page of a site, and ends it when the extension goes away.
import { browser } from "wxt/browser";
import { isOrphan } from "../messaging/orphan";
import { PageLink } from "../messaging/page-link";
import type { Settings } from "../messaging/protocol.gen";
import type { ToPage } from "../messaging/runtime";
import type { Site } from "../sites/site";
import type { Theme } from "../ui/kinds";
import { removeAllTraces } from "../ui/mark";
import { followAttention } from "../correct/attention";
import { focusedRow } from "../correct/focused-row";
import { TweetMenu } from "../correct/tweet-menu";
import { setCommandKeys } from "../bubble/add-button";
import { BubbleOnPage } from "../bubble/on-page";
import { PageToasts } from "../ui/toast/toast";
import { Feed } from "./feed";
import { Route } from "./follow-route";
import { followStored } from "./follow-stored";
import { observeCells } from "./observer";
import { Pause } from "./pause";

const REPORT_AFTER_MS = 250;
const PLACE_AFTER_MS = 150;
const THEME = "data-ab-theme";

/** Runs until the extension is gone from the page, or `end` of the returned link is called. */
export function start(site: Site): PageLink {
  // An earlier script, cut off by a reload of the extension, could not clean up after itself.
  removeAllTraces(document);
  const link = new PageLink();
  const { signal } = link;
  const toasts = new PageToasts(signal);
  let stored: Settings | null = null;
  /** As they are to be followed: while the user pauses they say off. */
  let settings: Settings | null = null;
  let theme: Theme = site.theme(document);
  const report = debounce(() => void link.reportCounts(feed.tally.counts), REPORT_AFTER_MS, signal);
  const feed: Feed = new Feed(site, {
    classify: async (tweets) => {
      const result = await link.ask({ type: "classify", tweets });
      if (result.ok) bubble.membership.takeVerdicts(result.value);
      return result;
    },
    onWhy: (row) => menu.toggle(row),
    onChanged: report,
    memberOf: (row) => bubble.markOf(row),
    onPainted: (rows) => {
      bubble.onPainted(rows);
      menu.repainted(rows);
    },
  });
  const bubble: BubbleOnPage = new BubbleOnPage({
    site,
    link,
    toasts,
    rowIn: (cell) => feed.rowIn(cell),
    onChanged: (handle) => feed.memberChanged(handle),
  });
  const look = () => settings && { settings, theme };
  const menu = new TweetMenu({ site, link, feed, bubble, toasts, look }, signal);
  const follow = (news: Settings) => {
    settings = pause.apply(news);
    bubble.settings = settings;
    feed.settings = settings;
  };
  const pause = new Pause(() => stored && follow(stored), signal);
  const route = new Route((path, before) => {
    if (before !== null && site.isOverlay(path)) return;
    menu.close();
    feed.enter(site.pageOf(path));
    bubble.enter(site.pageOf(path), path);
  }, signal);
  const applyTheme = () => {
    theme = site.theme(document);
    document.documentElement.setAttribute(THEME, theme);
    feed.theme = theme;
    bubble.theme = theme;
  };

  applyTheme();
  site.watchTheme(document, applyTheme, signal);
  route.check();
  followStored((values) => {
    if (values.keys) setCommandKeys(values.keys["add-to-bubble"] || null);
    if (values.connection) feed.connection = values.connection;
    if (values.settings) follow((stored = values.settings));
    if (values.opened) feed.opened = new Set(Object.keys(values.opened));
  }, signal);
  observeCells(
    document.body,
    site,
    (cells, others) => {
      route.check();
      if (cells.size > 0) feed.add(cells);
      // People in lists stand in cells as well; a tweet's author is the row's concern.
      const people = [...cells].filter((cell) => !site.holdsTweet(cell));
      if (people.length + others.size > 0) bubble.noteAdded([...people, ...others]);
    },
    signal,
  );
  const correctFocused = () => {
    const row = focusedRow(site, feed);
    if (row) menu.toggle(row, true);
  };
  answer({ feed, bubble, correctFocused }, signal);
  followAttention(site, (cell) => feed.attend(cell), signal);
  // Wakes the background and with it the host, while the page still loads its first rows.
  void link.reportCounts(feed.tally.counts);
  addEventListener(
    "resize",
    debounce(() => feed.placeAgain(), PLACE_AFTER_MS, signal),
    { signal },
  );
  signal.addEventListener("abort", () => {
    feed.stop();
    removeAllTraces(document);
    document.documentElement.removeAttribute(THEME);
  });
  return link;
}

interface Wishes {
  feed: Feed;
  bubble: BubbleOnPage;
  correctFocused: () => void;
}

/** The popup asks what this page shows; the background passes commands on. */
function answer({ feed, bubble, correctFocused }: Wishes, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
    const { to, do: wish } = message as Partial<ToPage>;
    if (to !== "page") return;
    if (wish === "get_counts") reply(feed.tally.counts);
    if (wish === "toggle_member") bubble.toggleFocused();
    if (wish === "correct") correctFocused();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    if (!isOrphan()) browser.runtime.onMessage.removeListener(listener);
  });
}

/**
 * Calls `work` once things have been quiet for a while, and never after the end. Called for every
 * row: one timer looks later whether there was another call.
 */
function debounce(work: () => void, ms: number, signal: AbortSignal): () => void {
  let [last, isWaiting] = [0, false];
  const look = () => {
    const left = last + ms - performance.now();
    isWaiting = left > 0 && !signal.aborted;
    if (isWaiting) setTimeout(look, left);
    else if (!signal.aborted) work();
  };
  return () => {
    last = performance.now();
    if (!isWaiting) setTimeout(look, ms);
    isWaiting = true;
  };
}
