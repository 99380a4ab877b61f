import { fileName, saveFile } from "../../../../src/pages/files";
import { t } from "../../../../src/pages/i18n";
import { readLines } from "../../../../src/pages/json-lines";
import { restorePatch } from "../../../../src/pages/settings-patch";
import { settings } from "../../../../src/pages/stored";
import { Group } from "../../editable";
import { FileButtons, useWork } from "../../file-buttons";
import { tellImported } from "../../imported";
import { exportEverything, importEverything } from "./data-store";

/** All of it as one file, and back. */
export function Everything({ onChanged }: { onChanged: () => void }) {
  const work = useWork(onChanged);
  return (
    <Group title={t("settings_everything")} hint={t("settings_everything_hint")} at="everything">
      <FileButtons
        work={work}
        save={{ label: t("settings_export_everything"), onSave: save }}
        load={{ label: t("settings_import_everything"), accept: ".jsonl", onLoad: load }}
      />
      {work.busy && (
        <p class="hint" role="status">
          {t("settings_working")}
        </p>
      )}
    </Group>
  );
}

async function save(): Promise<void> {
  const lines = await exportEverything();
  if (lines)
    saveFile(fileName("everything", "jsonl"), "application/jsonl", `${lines.join("\n")}\n`);
}

/** What the file has is added to what is here; only the settings give way to it, and may come back. */
async function load(file: File): Promise<void> {
  const text = await file.text();
  const before = settings.shown.value;
  const sum = await importEverything(text.split("\n").filter((line) => line.trim()));
  if (!sum) return;
  const bringsSettings = readLines(text).objects.some(isOfSettings);
  const undo = () => void (before && settings.change(restorePatch(before)));
  tellImported(sum, bringsSettings && before ? undo : undefined);
}

const isOfSettings = (line: object): boolean => "table" in line && line.table === "settings";
