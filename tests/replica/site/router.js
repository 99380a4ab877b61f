// Routes without reload: shows the page of an address, and goes back as a browser does.
import { h } from "./dom.js";
import { Feed } from "./feed.js";
import { pageFor } from "./pages.js";
import { note } from "./record.js";

let column = null;
let current = null;

/** The timeline on show. */
export const feed = () => current;

/** Starts routing into the primary column. */
export function startRouter(primaryColumn) {
  column = primaryColumn;
  history.scrollRestoration = "manual";
  addEventListener("popstate", () => show({ restore: true }));
  show({ restore: false });
}

/** Goes to a path of this site without a reload. */
export function navigate(path) {
  current?.stop();
  current = null;
  note("navigate", { path });
  history.pushState(null, "", path);
  show({ restore: false });
}

function show({ restore }) {
  current?.stop();
  const address = new URL(location.href);
  if (address.pathname === "/") history.replaceState(null, "", `/home${address.search}`);
  const page = pageFor(new URL(location.href));
  document.title = `${page.title} / Replica of a timeline`;
  current = new Feed(location.pathname + location.search, page.label, page.rows);
  column.replaceChildren(h("div", { "aria-label": page.label, tabindex: "0", class: "page" }, ...page.top, ...page.above, current.section));
  markNavigation();
  if (!restore) window.scrollTo({ top: 0, behavior: "instant" });
  current.start({ restore });
}

function markNavigation() {
  for (const link of document.querySelectorAll("header nav a")) {
    link.classList.toggle("r-here", new URL(link.href).pathname === location.pathname);
  }
}
