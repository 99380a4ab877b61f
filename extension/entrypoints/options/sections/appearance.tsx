import { Segmented } from "../../../src/pages/components/segmented";
import { t, type MessageKey } from "../../../src/pages/i18n";
import {
  chooseTheme,
  THEME_CHOICES,
  themeChoice,
  type ThemeChoice,
} from "../../../src/pages/theme";
import { Group } from "../editable";

const LABELS: Record<ThemeChoice, MessageKey> = {
  system: "settings_theme_system",
  light: "settings_theme_light",
  dark: "settings_theme_dark",
};

export function Appearance() {
  return (
    <Group title={t("settings_theme")} hint={t("settings_theme_hint")} at="theme">
      <Segmented
        label={t("settings_theme")}
        options={THEME_CHOICES.map((value) => ({ value, label: t(LABELS[value]) }))}
        value={themeChoice.value}
        disabled={false}
        onChange={chooseTheme}
      />
    </Group>
  );
}
