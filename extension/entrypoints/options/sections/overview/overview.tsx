import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { OverviewReply } from "../../../../src/messaging/protocol.gen";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { Segmented } from "../../../../src/pages/components/segmented";
import { formatCount, formatDay, formatShare } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { KindBars } from "../../charts/kind-bars";
import { WeekChart } from "../../charts/week-chart";
import { Group } from "../../editable";
import { Refused } from "../../refused";
import { SectionSkeleton } from "../../skeleton";
import { useReply } from "../../use-reply";
import { PutAway } from "./put-away";
import { sumOf, type Sums } from "./sums";

const DAYS = 7;

export function Overview() {
  const { reply, failure } = useReply({ type: "overview", days: DAYS, recent: 100 });
  if (failure) return <Refused failure={failure} />;
  if (!reply) return hasHost() ? <SectionSkeleton /> : <Empty text={t("settings_overview_away")} />;
  const week = sumOf(reply.days);
  return (
    <>
      {week.seen === 0 ? <Nothing since={reply.since} /> : <Counts reply={reply} />}
      <PutAway reply={reply} />
    </>
  );
}

function Counts({ reply }: { reply: OverviewReply }) {
  const [span, setSpan] = useState<"today" | "week">("today");
  const sums = sumOf(span === "today" ? reply.days.slice(-1) : reply.days);
  return (
    <>
      <div class="overview-head">
        <Segmented
          label={t("settings_overview_span")}
          options={[
            { value: "today", label: t("settings_overview_today") },
            { value: "week", label: t("settings_overview_week") },
          ]}
          value={span}
          disabled={false}
          onChange={setSpan}
        />
      </div>
      <Figures sums={sums} />
      <Kinds sums={sums} />
      <Week reply={reply} />
    </>
  );
}

function Figures({ sums }: { sums: Sums }) {
  const share = sums.seen > 0 ? formatShare(sums.professional / sums.seen) : "–";
  return (
    <dl class="figures box">
      <Figure label={t("settings_overview_seen")} value={formatCount(sums.seen)} />
      <Figure label={t("settings_overview_share")} value={share} />
      <Figure label={t("outcome_personal")} value={formatCount(sums.personal)} />
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Kinds({ sums }: { sums: Sums }) {
  return (
    <Group title={t("settings_overview_kinds")} at="kinds">
      {sums.kinds.length === 0 ? (
        <p class="hint">{t("settings_overview_no_kinds")}</p>
      ) : (
        <KindBars bars={sums.kinds.map(({ kind, count }) => ({ kind, value: count }))} />
      )}
    </Group>
  );
}

function Week({ reply }: { reply: OverviewReply }) {
  const { seen, professional } = sumOf(reply.days);
  const text = t("settings_overview_chart", formatCount(seen), formatShare(professional / seen));
  return (
    <Group title={t("settings_overview_days")} hint={t("settings_overview_days_hint")} at="week">
      <WeekChart days={reply.days} label={text} />
    </Group>
  );
}

function Nothing({ since }: { since: string | null }) {
  const text = since
    ? t("settings_overview_quiet", formatDay(since))
    : t("settings_overview_empty");
  return (
    <Empty text={text}>
      <button
        type="button"
        class="button"
        onClick={() => void browser.tabs.create({ url: "https://x.com/home" })}
      >
        {t("popup_open_x")}
      </button>
    </Empty>
  );
}

const Empty = ({ text, children }: { text: string; children?: preact.ComponentChildren }) => (
  <EmptyState icon="overview" text={text}>
    {children}
  </EmptyState>
);
