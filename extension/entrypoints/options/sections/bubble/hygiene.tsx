import type { HygieneReply, Suggestion } from "../../../../src/messaging/protocol.gen";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { formatCount } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { Refused } from "../../refused";
import { RowsSkeleton } from "../../skeleton";
import { useReply, type Asked } from "../../use-reply";
import { changeMember, removeMember } from "./change";

/** Members to look at again. Nobody is taken out but by the user. */
export function Hygiene() {
  const asked = useReply({ type: "hygiene", limit: 100 });
  return (
    <section class="group" id="check">
      <p class="hint">{t("bubble_check_lead")}</p>
      {asked.failure ? <Refused failure={asked.failure} /> : <List asked={asked} />}
    </section>
  );
}

function List({ asked }: { asked: Asked<HygieneReply> }) {
  if (!asked.reply) return hasHost() ? <RowsSkeleton rows={3} /> : null;
  const { suggestions, total } = asked.reply;
  if (total === 0) return <EmptyState icon="check" text={t("bubble_check_none")} />;
  return (
    <ul class="box">
      {suggestions.map((one) => (
        <Row key={one.member.handle} suggestion={one} again={asked.askAgain} />
      ))}
    </ul>
  );
}

function Row({ suggestion, again }: { suggestion: Suggestion; again: () => void }) {
  const { member } = suggestion;
  const keep = async () => {
    const text = t("bubble_checked", member.handle);
    if (await changeMember(member, { reviewed: true }, text)) again();
  };
  return (
    <li class="row">
      <span class="row-words">
        <a class="member-link" href={`#bubble/@${member.handle}`}>
          <bdi>{member.name || `@${member.handle}`}</bdi>
        </a>
        <span class="hint">{why(suggestion)}</span>
      </span>
      <button type="button" class="button" disabled={!hasHost()} onClick={() => void keep()}>
        {t("bubble_check_keep")}
      </button>
      <button
        type="button"
        class="button"
        disabled={!hasHost()}
        onClick={() => void removeMember(member.handle)}
      >
        {t("bubble_bulk_remove")}
      </button>
    </li>
  );
}

export function why({ reason, recent, days_silent }: Omit<Suggestion, "member">): string {
  if (reason === "silent") return t("bubble_check_silent", formatCount(days_silent ?? 0));
  return t("bubble_check_personal", formatCount(recent.personal), formatCount(recent.seen));
}
