import type { QuoteRule } from "../../../../src/messaging/protocol.gen";
import { Segmented } from "../../../../src/pages/components/segmented";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { hasHost, settings } from "../../../../src/pages/stored";
import { Group } from "../../editable";

const CHOICES: Record<QuoteRule, MessageKey> = {
  both: "settings_quotes_both",
  outer: "settings_quotes_outer",
  inner: "settings_quotes_inner",
};

/** By which of the two a tweet is judged that quotes another. */
export function Quotes() {
  const shown = settings.shown.value;
  if (!shown) return null;
  return (
    <Group title={t("settings_quotes")} hint={t("settings_quotes_hint")} at="quotes">
      <Segmented
        label={t("settings_quotes")}
        options={(Object.keys(CHOICES) as QuoteRule[]).map((value) => ({
          value,
          label: t(CHOICES[value]),
        }))}
        value={shown.quotes}
        disabled={!hasHost()}
        onChange={(quotes) => void settings.change({ quotes })}
      />
    </Group>
  );
}
