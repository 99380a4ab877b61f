import { DELETING } from "../../../src/messaging/leaving";
import { FileButton } from "../../../src/pages/components/file-button";
import { Icon } from "../../../src/pages/components/icon";
import { deleteUnlessUndone } from "../../../src/pages/deleting";
import { fileName, saveFile } from "../../../src/pages/files";
import { t } from "../../../src/pages/i18n";
import { apart, restorePatch } from "../../../src/pages/settings-patch";
import { hasHost, settings } from "../../../src/pages/stored";
import { chooseTheme, themeChoice } from "../../../src/pages/theme";
import { showToast } from "../../../src/pages/toasts";
import { Group } from "../editable";
import { readSettingsFile, writeSettingsFile } from "../settings-file";

/** Save, load and reset every choice at once. */
export function AllSettings() {
  const shown = settings.shown.value;
  if (!shown) return null;
  const save = () => {
    const text = writeSettingsFile(shown, themeChoice.value);
    saveFile(fileName("settings", "json"), "application/json", text);
  };
  return (
    <Group title={t("settings_all")} hint={t("settings_all_hint")} at="all">
      <div class="buttons">
        <button type="button" class="button" onClick={save}>
          <Icon name="download" />
          {t("settings_save_file")}
        </button>
        <FileButton
          label={t("settings_load_file")}
          accept=".json,application/json"
          disabled={!hasHost()}
          onFile={(file) => void load(file)}
        />
        <button
          type="button"
          class="button"
          data-do="reset"
          disabled={!hasHost()}
          onClick={() => void reset()}
        >
          <Icon name="reset" />
          {t("settings_reset")}
        </button>
      </div>
    </Group>
  );
}

async function load(file: File): Promise<void> {
  const read = readSettingsFile(await file.text());
  if (!read) {
    showToast({ text: t("settings_file_unknown"), tone: "problem" });
    return;
  }
  const undo = rememberAll();
  const shown = settings.shown.value;
  const { now, later } = shown ? apart(shown, read.settings) : { now: read.settings, later: {} };
  if (!(await settings.change(now))) return;
  chooseTheme(read.theme);
  const text = t("settings_file_loaded");
  const names = DELETING.filter((name) => name in later);
  if (names.length === 0) showToast({ text, undo });
  else deleteUnlessUndone({ names, text, undo, work: () => settings.change(later) });
}

async function reset(): Promise<void> {
  const undo = rememberAll();
  if (!(await settings.reset())) return;
  chooseTheme("system");
  showToast({ text: t("settings_reset_done"), undo });
}

/** Brings everything back to what it is now. */
function rememberAll(): () => void {
  const before = settings.shown.value;
  const theme = themeChoice.value;
  return () => {
    if (before) void settings.change(restorePatch(before));
    chooseTheme(theme);
  };
}
