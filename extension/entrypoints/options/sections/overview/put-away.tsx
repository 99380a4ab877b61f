import { useState } from "preact/hooks";
import type { JudgedTweet, OverviewReply, Verdict } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { KindChip } from "../../../../src/pages/components/kind-chip";
import { formatCount, formatShare } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { showToast } from "../../../../src/pages/toasts";
import { OUTCOME_LABELS } from "../../../../src/ui/kinds";
import { Group } from "../../editable";
import { TweetCard } from "../../tweet-card";
import { isShownAgain, showAgain } from "./shown-again";

const FIRST = 10;

/** What the choices put away lately; everything of it can be shown again. */
export function PutAway({ reply }: { reply: OverviewReply }) {
  const [all, setAll] = useState(false);
  const rows = all ? reply.put_away : reply.put_away.slice(0, FIRST);
  return (
    <Group title={t("settings_put_away")} hint={t("settings_put_away_hint")} at="put-away">
      {rows.length === 0 && <p class="empty-state">{t("settings_put_away_empty")}</p>}
      {rows.length > 0 && (
        <ul class="box">
          {rows.map((judged) => (
            <Row key={judged.tweet.id} judged={judged} />
          ))}
        </ul>
      )}
      {!all && reply.put_away.length > FIRST && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t("settings_put_away_all", formatCount(reply.put_away.length))}
        </button>
      )}
    </Group>
  );
}

function Row({ judged }: { judged: JudgedTweet }) {
  const { tweet, verdict, at } = judged;
  const isShown = isShownAgain(tweet.id);
  const change = () => {
    showAgain(tweet.id, !isShown);
    if (isShown) return;
    showToast({ text: t("settings_shown_again"), undo: () => showAgain(tweet.id, false) });
  };
  return (
    <li class="row row-tweet">
      <TweetCard tweet={tweet} at={at}>
        <Why verdict={verdict} />
      </TweetCard>
      <button type="button" class="button" aria-pressed={isShown} onClick={change}>
        <Icon name={isShown ? "hide" : "show"} />
        {t(isShown ? "page_hide_again" : "settings_show_again")}
      </button>
    </li>
  );
}

function Why({ verdict }: { verdict: Verdict }) {
  if (verdict.reposter?.mute_reposts && !verdict.member) {
    return <p class="why">{t("why_reason_muted_repost")}</p>;
  }
  const isPersonal = verdict.outcome === "personal";
  const sure = isPersonal ? 1 - verdict.professional : verdict.professional;
  return (
    <p class="why">
      {verdict.kinds.map((kind) => (
        <KindChip key={kind} kind={kind} />
      ))}
      {verdict.kinds.length === 0 && <span>{t(OUTCOME_LABELS[verdict.outcome])}</span>}
      <span class="hint">
        {verdict.rule
          ? t("settings_why_rule", verdict.rule.pattern)
          : t("settings_why_sure", formatShare(sure))}
      </span>
    </p>
  );
}
