import type { Measure, MeasureName, ModelCardReply } from "../../../src/messaging/protocol.gen";
import { formatCount, formatDay, formatShare } from "../../../src/pages/format";
import { t, type MessageKey } from "../../../src/pages/i18n";
import { settings } from "../../../src/pages/stored";
import { Group } from "../editable";
import { useReply } from "../use-reply";

/** Those that tell a reader something; the others are in the model's own card. */
const MEASURES: Partial<Record<MeasureName, MessageKey>> = {
  accuracy: "settings_measure_accuracy",
  kinds_micro_f1: "settings_measure_kinds",
  calibration_error: "settings_measure_calibration",
};

/** How good the model was found to be, where the user's strictness puts it. */
export function ModelCard() {
  const { reply } = useReply({ type: "model_card" });
  if (!reply || reply.tweets === 0) return null;
  return (
    <Group
      title={t("settings_model_card")}
      hint={t(
        "settings_model_card_hint",
        formatCount(reply.tweets),
        formatCount(reply.learnt_from),
      )}
      at="model"
    >
      <dl class="facts facts-box box">
        {reply.measures.map((measure) => (
          <Row key={measure.name} measure={measure} />
        ))}
        <Point reply={reply} />
        {reply.created && (
          <Fact label={t("settings_model_made")} value={formatDay(reply.created)} />
        )}
      </dl>
    </Group>
  );
}

function Row({ measure: { name, value, low, high } }: { measure: Measure }) {
  const label = MEASURES[name];
  if (!label) return null;
  const range =
    low === null || high === null
      ? ""
      : ` ${t("settings_measure_range", formatShare(low), formatShare(high))}`;
  return <Fact label={t(label)} value={formatShare(value) + range} />;
}

function Point({ reply }: { reply: ModelCardReply }) {
  const strictness = settings.shown.value?.strictness;
  const point = reply.points.find((one) => one.strictness === strictness);
  if (!point) return null;
  return (
    <>
      <Fact
        label={t("settings_measure_caught")}
        value={formatShare(point.personal_called_personal)}
      />
      <Fact
        label={t("settings_measure_lost")}
        value={formatShare(point.professional_called_personal, undefined, 1)}
      />
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
