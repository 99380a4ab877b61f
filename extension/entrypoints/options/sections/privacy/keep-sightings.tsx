import { Select } from "../../../../src/pages/components/select";
import { t, tn } from "../../../../src/pages/i18n";
import { hasHost, settings } from "../../../../src/pages/stored";
import { showToast } from "../../../../src/pages/toasts";

const DAYS = [30, 90, 180, 365, 1095] as const;

/** How long it is remembered who was seen. */
export function KeepSightings() {
  const shown = settings.shown.value;
  if (!shown) return null;
  const days = [...new Set([...DAYS, shown.keep_sightings_days])].sort((a, b) => a - b);
  return (
    <fieldset class="box" disabled={!hasHost() || !shown.note_sightings}>
      <div class="row">
        <span class="row-words">
          <span>{t("settings_keep_sightings")}</span>
          <span class="hint">{t("settings_keep_sightings_hint")}</span>
        </span>
        <Select
          label={t("settings_keep_sightings")}
          options={days.map((day) => ({ value: String(day), label: tn("settings_days", day) }))}
          value={String(shown.keep_sightings_days)}
          onChange={(day) => void keep(Number(day), shown.keep_sightings_days)}
        />
      </div>
    </fieldset>
  );
}

async function keep(days: number, before: number): Promise<void> {
  const isStored = await settings.change({ keep_sightings_days: days });
  if (!isStored || days >= before) return;
  showToast({
    text: t("settings_keep_sightings_less", tn("settings_days", days)),
    undo: () => void settings.change({ keep_sightings_days: before }),
  });
}
