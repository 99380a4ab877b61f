// What happened on the page, for tests to read; see README.md.
const asked = new URLSearchParams(location.search);

/** Milliseconds a page of a timeline takes to arrive (?delay=). */
export const settings = { delay: Number(asked.get("delay") ?? 250) };

/** Counters since the page was loaded. */
export const stats = { pageRequests: 0, fills: 0, jumps: [] };

/** What a reader (or a careless script) set off: likes, reposts, opened posts, routes. */
export const log = [];

/** Keys that reached the page's own shortcuts. */
export const keys = [];

export function note(type, detail = {}) {
  log.push({ type, ...detail });
}
