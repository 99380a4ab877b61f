// From a row to its *why* panel.
import type { PageLink } from "../messaging/page-link";
import type { CellState } from "../ui/mark";
import { createWhy, type WhyLook } from "../ui/why/content";
import type { Cause, WhySubject } from "../ui/why/facts";
import type { WhyPanel } from "../ui/why/panel";
import type { Reason } from "./decide";
import type { Feed } from "./feed";
import type { Row } from "./rows";

interface Parts {
  panel: WhyPanel;
  link: PageLink;
  feed: Feed;
  look: WhyLook;
}

export function openWhy(row: Row, anchor: HTMLElement, { panel, link, feed, look }: Parts): void {
  const { author } = row.tweet;
  const actions = {
    explain: row.verdict ? () => link.ask({ type: "explain", tweet: row.tweet }) : null,
    setMember: async (member: boolean) => {
      const result = await link.ask({ type: "set_member", ...author, member });
      if (result.ok) feed.setMember(author.handle, member);
      return result;
    },
    openSettings: () => void link.openSettings(),
    close: () => panel.close(),
  };
  panel.toggle(anchor, () => createWhy(subjectOf(row, feed), actions, look));
}

function subjectOf(row: Row, feed: Feed): WhySubject {
  const { tweet, verdict, decision } = row;
  const treatment = decision?.treatment ?? "leave";
  const isCovered = treatment === "collapse" || treatment === "hide";
  const state: CellState = isCovered && feed.isOpened(row) ? "opened" : treatment;
  return {
    handle: tweet.author.handle,
    name: tweet.author.name,
    state,
    cause: causeOf(decision?.reason),
    verdict,
    isMember: feed.isMember(row),
  };
}

const CAUSES = new Set<Reason>(["ad", "focused", "own", "member", "no_host"]);

const causeOf = (reason: Reason | undefined): Cause =>
  reason && CAUSES.has(reason) ? (reason as Cause) : null;
