import type { ChangedVerdict, LearningStatusReply } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { formatShare } from "../../../../src/pages/format";
import { t, tn } from "../../../../src/pages/i18n";
import { OUTCOME_LABELS } from "../../../../src/ui/kinds";
import { isLearning } from "./learning";
import { scoreOf, type RoundState } from "./round-state";

interface Props {
  round: RoundState;
  status: LearningStatusReply;
  more: () => void;
  close: () => void;
}

/** After a round: how right the model was, and what the answers changed. */
export function Changed({ round, status, more, close }: Props) {
  const { given, right } = scoreOf(round);
  return (
    <div class="box round-end">
      <p class="round-score">
        {given > 0 ? tn("settings_round_score", given, right) : t("settings_round_no_answer")}
      </p>
      {given > 0 && <Learnt status={status} />}
      <div class="buttons">
        {status.review_left > 0 && (
          <button type="button" class="button button-primary" onClick={more}>
            {t("settings_round_more")}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {t("settings_done")}
        </button>
      </div>
    </div>
  );
}

function Learnt({ status }: { status: LearningStatusReply }) {
  const { refit } = status;
  if (isLearning(status)) {
    return (
      <p class="learning" role="status">
        <span class="skeleton" aria-hidden="true" />
        {t("settings_learning")}
      </p>
    );
  }
  if (refit.state === "refused" || refit.state === "failed") {
    return (
      <p role="status">
        <Icon name="warning" /> {refit.reason ?? t("settings_refit_refused")}
      </p>
    );
  }
  return (
    <div role="status">
      <p>{refit.changed > 0 ? tn("settings_changed", refit.changed) : t("settings_unchanged")}</p>
      {refit.corrections_before !== null && refit.corrections_after !== null && (
        <p class="hint">
          {t(
            "settings_refit_fit",
            formatShare(refit.corrections_before),
            formatShare(refit.corrections_after),
          )}
        </p>
      )}
      <ul class="changes">
        {refit.examples.map((example) => (
          <Example key={example.tweet.id} example={example} />
        ))}
      </ul>
    </div>
  );
}

function Example({ example: { tweet, before, verdict } }: { example: ChangedVerdict }) {
  return (
    <li>
      <span class="change">
        {t(OUTCOME_LABELS[before])} → <strong>{t(OUTCOME_LABELS[verdict.outcome])}</strong>
      </span>
      <span class="trial-text" dir="auto">
        <bdi>@{tweet.author.handle}</bdi> {tweet.text}
      </span>
    </li>
  );
}
