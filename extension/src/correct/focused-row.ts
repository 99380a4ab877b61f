// Which tweet a command is about.
import type { Feed } from "../feed/feed";
import type { Row } from "../feed/rows";
import type { Site } from "../sites/site";

/** The tweet with the keyboard's focus; else the first that is wholly in view. */
export function focusedRow(site: Site, feed: Feed): Row | undefined {
  const cell = document.activeElement && site.cellOf(document.activeElement);
  return (cell && feed.rowIn(cell)) ?? feed.rowInView();
}
