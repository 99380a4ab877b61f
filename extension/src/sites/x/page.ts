import type { Page } from "../../messaging/protocol.gen";

// First parts of paths that are no account. Bookmarks and notifications are left alone.
const NO_ACCOUNT = new Set([
  ...["i", "messages", "notifications", "settings", "compose", "jobs", "login", "logout", "intent"],
  ...["account", "tos", "privacy", "about", "share", "communities", "premium_sign_up", "download"],
]);
const PEOPLE = new Set(["following", "followers", "verified_followers", "followers_you_follow"]);
const PROFILE_TABS = new Set(["", "with_replies", "media", "likes", "highlights", "articles"]);
const SEARCHES = new Set(["search", "explore", "hashtag"]);

/** The kind of page at a path of X; null where the extension does not act. */
export function pageOf(path: string): Page | null {
  const [first = "", second = "", third = ""] = path.split("/").slice(1);
  if (first === "home" || first === "") return "home";
  if (SEARCHES.has(first)) return "search";
  if (first === "i" && second === "lists" && third) return "list";
  if (second === "status" && third) return "status";
  if (NO_ACCOUNT.has(first)) return null;
  if (PEOPLE.has(second)) return "following";
  return PROFILE_TABS.has(second) ? "profile" : null;
}

const OVERLAY = new RegExp(
  [
    "^/compose/",
    "^/i/(?:keyboard_shortcuts|display)(?:/|$)",
    "^/[^/]+/status/\\d+/(?:photo|video|analytics)(?:/|$)",
  ].join("|"),
);

/** Whether what is at the path lies over the page from which it was opened. */
export function isOverlay(path: string): boolean {
  return OVERLAY.test(path);
}
