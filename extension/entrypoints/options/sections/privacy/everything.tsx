import { fileName, saveFile } from "../../../../src/pages/files";
import { t } from "../../../../src/pages/i18n";
import { Group } from "../../editable";
import { FileButtons, useWork } from "../../file-buttons";
import { exportEverything, importEverything } from "./data-store";

/** All of it as one file, and back. */
export function Everything({ onChanged }: { onChanged: () => void }) {
  const work = useWork(onChanged);
  const load = async (file: File) => {
    const lines = (await file.text()).split("\n").filter((line) => line.trim());
    await importEverything(lines, onChanged);
  };
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
