// window.replica: what tests and the demo may ask of the page. README.md lists it.
import { tweetItem } from "./cells.js";
import { newPosts, rename, tweet } from "./data.js";
import { keys, log, settings, stats } from "./record.js";
import { feed, navigate } from "./router.js";
import { setTheme } from "./theme.js";

/** Offers the test interface on the page. */
export function offerApi() {
  window.replica = {
    setTheme,
    navigate,
    rename,
    keys,
    log,
    settings,
    tweet: (id) => structuredClone(tweet(id)),
    rerender: (id, options) => feed().redraw(`tweet-${id}`, options) || feed().redraw(`focused-${id}`, options),
    insertAtTop(count) {
      const ids = newPosts(count);
      feed().insertAtTop(ids.map((id) => tweetItem(id, { quiet: true })));
      return ids;
    },
    stats: () => ({
      ...structuredClone(stats),
      mountedRows: document.querySelectorAll('[data-testid="cellInnerDiv"]').length,
      loadedRows: feed().state.items.length,
      scrollY: window.scrollY,
    }),
    resetStats() {
      Object.assign(stats, { pageRequests: 0, fills: 0 });
      stats.jumps.length = 0;
    },
  };
}
