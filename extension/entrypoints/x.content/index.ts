import { defineContentScript } from "wxt/utils/define-content-script";
import { start } from "../../src/feed/start";
import type { PageLink } from "../../src/messaging/page-link";
import { x } from "../../src/sites/x";
import "../../src/bubble/add-button.css";
import "../../src/sites/x/room.css";
import "../../src/ui/page.css";

/** A script that is injected once more takes over from the one before it. */
const world = globalThis as { academicBubble?: PageLink };

export default defineContentScript({
  matches: ["https://x.com/*", "https://twitter.com/*"],
  runAt: "document_end",
  // The page shall not learn of us by a message, nor be able to end us by one: start() has its own end.
  noScriptStartedPostMessage: true,
  main() {
    world.academicBubble?.end();
    world.academicBubble = start(x);
  },
});
