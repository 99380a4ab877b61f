import { formatMs, median } from "../../../src/pages/format";
import { t } from "../../../src/pages/i18n";
import { Group } from "../editable";
import { Sparkline } from "../charts/sparkline";

/** How long the last batches took. `values` in milliseconds, oldest first; null while unknown. */
export function Latency({ values }: { values: readonly number[] | null }) {
  return (
    <Group title={t("settings_latency")} at="latency" hint={t("settings_latency_hint")}>
      <div class="box latency">
        {values === null && <div class="skeleton skeleton-chart" aria-busy="true" />}
        {values?.length === 0 && <p class="empty-state">{t("settings_latency_empty")}</p>}
        {values && values.length > 0 && <Chart values={values} />}
      </div>
    </Group>
  );
}

function Chart({ values }: { values: readonly number[] }) {
  const middle = t("settings_latency_median", formatMs(median(values) ?? 0));
  const slowest = t("settings_latency_slowest", formatMs(Math.max(...values)));
  const last = t("settings_latency_last", formatMs(values.at(-1) ?? 0));
  return (
    <>
      <Sparkline values={values} label={`${middle}, ${slowest}, ${last}`} />
      <p class="latency-labels">
        <strong>{middle}</strong>
        <span>{slowest}</span>
        <span>{last}</span>
      </p>
    </>
  );
}
