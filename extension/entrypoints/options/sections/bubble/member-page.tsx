import type { Member, MemberDetailsReply, Pointer } from "../../../../src/messaging/protocol.gen";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { Icon } from "../../../../src/pages/components/icon";
import { formatCount, formatShare } from "../../../../src/pages/format";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { KindBars } from "../../charts/kind-bars";
import { Group } from "../../editable";
import { Refused } from "../../refused";
import { RowsSkeleton } from "../../skeleton";
import { useReply } from "../../use-reply";
import { addMember, removeMember } from "./change";
import { formatAgo, formatMoment } from "./days";
import { MemberRules } from "./member-rules";
import { WeeksChart } from "./weeks-chart";

/** Everything that is known of one account. */
export function MemberPage({ handle }: { handle: string }) {
  const { reply, failure } = useReply({ type: "member", handle });
  return (
    <>
      <a class="back-link" href="#bubble">
        <Icon name="back" />
        {t("bubble_back")}
      </a>
      {failure && <Refused failure={failure} />}
      {!failure && !reply && hasHost() && <RowsSkeleton rows={4} />}
      {reply && <Details of={reply} />}
    </>
  );
}

function Details({ of }: { of: MemberDetailsReply }) {
  const { stats, weeks, member } = of;
  const shown = weeks.slice(-26);
  return (
    <>
      <Head of={of} />
      {stats.seen === 0 ? (
        <EmptyState icon="show" text={t("bubble_member_unseen")} />
      ) : (
        <>
          <dl class="figures box">
            <Figure label="bubble_fact_seen" value={formatCount(stats.seen)} />
            <Figure
              label="bubble_fact_professional"
              value={formatShare(stats.professional / stats.seen)}
            />
            <Figure label="bubble_column_last_seen" value={formatAgo(stats.last_seen)} />
          </dl>
          <Group title={t("bubble_member_weeks")} hint={t("bubble_member_weeks_hint")}>
            <WeeksChart weeks={shown} label={t("bubble_member_weeks")} />
          </Group>
          {stats.kinds.length > 0 && (
            <Group title={t("bubble_member_kinds")}>
              <KindBars bars={stats.kinds.map(({ kind, count }) => ({ kind, value: count }))} />
            </Group>
          )}
        </>
      )}
      {member && <MemberRules key={member.handle} member={member} />}
      <Pointers title="bubble_points_to" pointers={of.points_to} />
      <Pointers title="bubble_pointed_by" pointers={of.pointed_by} />
    </>
  );
}

function Head({ of: { handle, name, member } }: { of: MemberDetailsReply }) {
  return (
    <header class="member-head">
      <span class="avatar avatar-large" aria-hidden="true">
        {(name || handle).slice(0, 1).toUpperCase()}
      </span>
      <div class="row-words">
        <h2 class="member-name">
          <bdi>{name || `@${handle}`}</bdi>
        </h2>
        <a class="handle" href={`https://x.com/${handle}`} target="_blank" rel="noreferrer">
          @{handle}
        </a>
        {member && <span class="hint">{since(member)}</span>}
      </div>
      {member ? (
        <button
          type="button"
          class="button"
          disabled={!hasHost()}
          onClick={() => void removeMember(handle)}
        >
          {t("bubble_bulk_remove")}
        </button>
      ) : (
        <button
          type="button"
          class="button button-primary"
          disabled={!hasHost()}
          onClick={() => void addMember(handle, "discover", { name })}
        >
          <Icon name="add" />
          {t("discover_add")}
        </button>
      )}
    </header>
  );
}

function since({ added_at, former_handles }: Member): string {
  const added = t("bubble_member_since", formatMoment(added_at));
  if (former_handles.length === 0) return added;
  const names = former_handles.map((one) => `@${one}`).join(", ");
  return `${added} ${t("bubble_member_formerly", names)}`;
}

function Figure({ label, value }: { label: MessageKey; value: string }) {
  return (
    <div class="fact">
      <dt>{t(label)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const RELATIONS: Record<Pointer["relation"], MessageKey> = {
  reposted: "bubble_relation_reposted",
  quoted: "bubble_relation_quoted",
  replied: "bubble_relation_replied",
  liked: "bubble_relation_liked",
  followed: "bubble_relation_followed",
};

function Pointers({ title, pointers }: { title: MessageKey; pointers: readonly Pointer[] }) {
  if (pointers.length === 0) return null;
  return (
    <Group title={t(title)}>
      <ul class="box">
        {pointers.map(({ handle, name, relation, count, is_member }) => (
          <li class="row" key={`${handle} ${relation}`}>
            <span class="row-words">
              <a class="member-link" href={`#bubble/@${handle}`}>
                <bdi>{name || `@${handle}`}</bdi>
              </a>
              <span class="hint">{t(RELATIONS[relation], formatCount(count))}</span>
            </span>
            {is_member && <span class="hint">{t("discover_added")}</span>}
          </li>
        ))}
      </ul>
    </Group>
  );
}
