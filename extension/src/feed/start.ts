// Starts the extension on a page of a site, and ends it when the extension goes away.
import { browser } from "wxt/browser";
import { isOrphan, PageLink } from "../messaging/page-link";
import type { Settings } from "../messaging/protocol.gen";
import type { ToPage } from "../messaging/runtime";
import type { Site } from "../sites/site";
import type { Theme } from "../ui/kinds";
import { removeAllTraces } from "../ui/mark";
import { WhyPanel } from "../ui/why/panel";
import { Feed } from "./feed";
import { Route } from "./follow-route";
import { followStored } from "./follow-stored";
import { observeCells } from "./observer";
import { openWhy } from "./open-why";

const REPORT_AFTER_MS = 250;
const PLACE_AFTER_MS = 150;
const THEME = "data-ab-theme";

/** Runs until the extension is gone from the page, or `end` of the returned link is called. */
export function start(site: Site): PageLink {
  // An earlier script, cut off by a reload of the extension, could not clean up after itself.
  removeAllTraces(document);
  const link = new PageLink();
  const { signal } = link;
  const panel = new WhyPanel(signal);
  let settings: Settings | null = null;
  let theme: Theme = site.theme(document);
  const report = debounce(() => void link.reportCounts(feed.tally.counts), REPORT_AFTER_MS, signal);
  const feed: Feed = new Feed(site, {
    classify: (tweets) => link.ask({ type: "classify", tweets }),
    onWhy: (row, anchor) => {
      if (settings) openWhy(row, anchor, { panel, link, feed, look: { settings, theme } });
    },
    onChanged: report,
  });
  const route = new Route((path, before) => {
    if (before !== null && site.isOverlay(path)) return;
    panel.close();
    feed.enter(site.pageOf(path));
  }, signal);
  const applyTheme = () => {
    theme = site.theme(document);
    document.documentElement.setAttribute(THEME, theme);
    feed.theme = theme;
  };

  applyTheme();
  site.watchTheme(document, applyTheme, signal);
  route.check();
  followStored((values) => {
    if (values.connection) feed.connection = values.connection;
    if (values.settings) feed.settings = settings = values.settings;
  }, signal);
  observeCells(
    document.body,
    site,
    (cells) => {
      route.check();
      feed.add(cells);
    },
    signal,
  );
  answerCounts(feed, signal);
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

/** The popup asks what this page shows. */
function answerCounts(feed: Feed, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
    const { to, do: wish } = message as Partial<ToPage>;
    if (to === "page" && wish === "get_counts") reply(feed.tally.counts);
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
