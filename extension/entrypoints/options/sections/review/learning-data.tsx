import { useState } from "preact/hooks";
import type {
  LearningStatusReply,
  PortableCorrection,
} from "../../../../src/messaging/protocol.gen";
import { FileButton } from "../../../../src/pages/components/file-button";
import { Icon } from "../../../../src/pages/components/icon";
import { askHost } from "../../../../src/pages/ask";
import { fileName, saveFile } from "../../../../src/pages/files";
import { t, tn } from "../../../../src/pages/i18n";
import { readLines, writeLines } from "../../../../src/pages/json-lines";
import { hasHost } from "../../../../src/pages/stored";
import { showProblem, showToast } from "../../../../src/pages/toasts";
import { Group } from "../../editable";
import { exportCorrections, importCorrections } from "./correction-store";

interface Props {
  status: LearningStatusReply;
  onChanged: () => void;
}

/** Everything the user taught, as a file and back, and the way to the model as it came. */
export function LearningData({ status, onChanged }: Props) {
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
    onChanged();
  };
  const isEmpty = status.corrections === 0;
  return (
    <Group title={t("settings_learning_data")} hint={t("settings_learning_data_hint")} at="data">
      <div class="buttons">
        <button
          type="button"
          class="button"
          disabled={busy || isEmpty || !hasHost()}
          onClick={() => void run(save)}
        >
          <Icon name="download" />
          {t("settings_corrections_save")}
        </button>
        <FileButton
          label={t("settings_corrections_load")}
          accept=".jsonl,.json"
          disabled={busy || !hasHost()}
          onFile={(file) => void run(() => load(file))}
        />
        <button
          type="button"
          class="button"
          data-do="reset-learning"
          disabled={busy || isEmpty || !hasHost()}
          onClick={() => void run(() => reset(onChanged))}
        >
          <Icon name="reset" />
          {t("settings_reset_learning")}
        </button>
        {status.forgotten > 0 && (
          <button
            type="button"
            class="button"
            disabled={busy || !hasHost()}
            onClick={() => void run(bringBack)}
          >
            <Icon name="undo" />
            {tn("settings_bring_back", status.forgotten)}
          </button>
        )}
      </div>
    </Group>
  );
}

async function save(): Promise<void> {
  const all = await exportCorrections();
  if (all) saveFile(fileName("corrections", "jsonl"), "application/jsonl", writeLines(all));
}

async function load(file: File): Promise<void> {
  const { objects, unreadable } = readLines(await file.text());
  const sum = await importCorrections(objects as PortableCorrection[]);
  const bad = unreadable + sum.unusable;
  showToast({
    text: t("settings_imported", sum.added, sum.known, bad),
    ...(bad > 0 ? { tone: "problem" } : {}),
  });
}

async function reset(onChanged: () => void): Promise<void> {
  const result = await askHost({ type: "reset_learning" });
  if (!result.ok) {
    showProblem(result.error);
    return;
  }
  showToast({
    text: tn("settings_learning_reset", result.value.corrections),
    undo: () => void bringBack().then(onChanged),
  });
}

async function bringBack(): Promise<void> {
  const result = await askHost({ type: "reset_learning", undo: true });
  if (result.ok) showToast({ text: tn("settings_brought_back", result.value.corrections) });
  else showProblem(result.error);
}
