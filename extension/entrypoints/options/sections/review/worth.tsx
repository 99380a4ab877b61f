import type { LearningStatusReply } from "../../../../src/messaging/protocol.gen";
import { formatCount, formatShare } from "../../../../src/pages/format";
import { t, tn } from "../../../../src/pages/i18n";
import { AccuracyChart } from "../../charts/accuracy-chart";
import { KindBars } from "../../charts/kind-bars";
import { Group } from "../../editable";

/** What learning is worth, by the user's own answers. */
export function Worth({ status }: { status: LearningStatusReply }) {
  if (status.corrections === 0) {
    return (
      <Group title={t("settings_worth")} at="worth">
        <p class="empty-state">{t("settings_worth_empty")}</p>
      </Group>
    );
  }
  return (
    <Group title={t("settings_worth")} hint={t("settings_worth_hint")} at="worth">
      <Figures status={status} />
      <Accuracy status={status} />
      <Kinds status={status} />
    </Group>
  );
}

function Figures({ status }: { status: LearningStatusReply }) {
  const { corrections, confirmed, unsure, audit } = status;
  const sample = audit.answered > 0 ? formatShare(audit.right / audit.answered) : "–";
  return (
    <dl class="figures figures-4 box">
      <Figure label={t("settings_worth_answers")} value={formatCount(corrections)} />
      <Figure label={t("settings_worth_right")} value={formatShare(confirmed / corrections)} />
      <Figure
        label={t("settings_worth_unsure")}
        value={unsure === null ? "–" : formatShare(unsure)}
      />
      <Figure label={t("settings_worth_audit")} value={sample} />
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

function Accuracy({ status }: { status: LearningStatusReply }) {
  const { accuracy } = status;
  if (accuracy.length < 2) return <p class="hint">{t("settings_worth_soon")}</p>;
  return (
    <figure class="box chart">
      <figcaption>
        {t("settings_worth_chart")} <span class="hint">{t("settings_worth_chart_hint")}</span>
      </figcaption>
      <AccuracyChart points={accuracy} label={t("settings_worth_chart")} />
    </figure>
  );
}

function Kinds({ status }: { status: LearningStatusReply }) {
  const kinds = status.kinds.filter(({ shown }) => shown > 0);
  if (kinds.length === 0) return null;
  return (
    <figure class="box chart">
      <figcaption>
        {t("settings_worth_kinds")} <span class="hint">{t("settings_worth_kinds_hint")}</span>
      </figcaption>
      <KindBars
        most={1}
        bars={kinds.map(({ kind, shown, right }) => ({
          kind,
          value: right / shown,
          text: tn("settings_worth_of", shown, right),
        }))}
      />
    </figure>
  );
}
