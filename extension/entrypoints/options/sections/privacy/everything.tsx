import { useState } from "preact/hooks";
import { FileButton } from "../../../../src/pages/components/file-button";
import { Icon } from "../../../../src/pages/components/icon";
import { fileName, saveFile } from "../../../../src/pages/files";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { showToast } from "../../../../src/pages/toasts";
import { Group } from "../../editable";
import { exportEverything, importEverything } from "./data-store";

/** All of it as one file, and back. */
export function Everything({ onChanged }: { onChanged: () => void }) {
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
    onChanged();
  };
  const disabled = busy || !hasHost();
  return (
    <Group title={t("settings_everything")} hint={t("settings_everything_hint")} at="everything">
      <div class="buttons">
        <button
          type="button"
          class="button"
          data-do="export"
          disabled={disabled}
          onClick={() => void run(save)}
        >
          <Icon name="download" />
          {t("settings_export_everything")}
        </button>
        <FileButton
          label={t("settings_import_everything")}
          accept=".jsonl"
          disabled={disabled}
          onFile={(file) => void run(() => load(file))}
        />
      </div>
      {busy && (
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

async function load(file: File): Promise<void> {
  const lines = (await file.text()).split("\n").filter((line) => line.trim());
  const sum = await importEverything(lines);
  if (!sum) return;
  showToast({
    text: t("settings_imported", sum.added, sum.known, sum.unusable),
    ...(sum.unusable > 0 ? { tone: "problem" } : {}),
  });
}
