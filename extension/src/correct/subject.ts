// What the panel is about, read from a row.
import type { BubbleOnPage } from "../bubble/on-page";
import type { Reason } from "../feed/decide";
import type { Feed } from "../feed/feed";
import type { Row } from "../feed/rows";
import { isCovered, type CellState } from "../ui/mark";
import type { Cause, WhySubject } from "../ui/why/facts";

interface Parts {
  feed: Pick<Feed, "isOpened">;
  bubble: Pick<BubbleOnPage, "markOf">;
}

export function subjectOf(row: Row, { feed, bubble }: Parts): WhySubject {
  const { tweet, verdict, decision } = row;
  const treatment = decision?.treatment ?? "leave";
  const state: CellState = isCovered(treatment) && feed.isOpened(row) ? "opened" : treatment;
  return {
    handle: tweet.author.handle,
    name: tweet.author.name,
    state,
    cause: causeOf(decision?.reason),
    verdict,
    isMember: bubble.markOf(row) !== null,
  };
}

const CAUSES = new Set<Reason>(["ad", "focused", "own", "member", "no_host", "muted_repost"]);

const causeOf = (reason: Reason | undefined): Cause =>
  reason && CAUSES.has(reason) ? (reason as Cause) : null;
