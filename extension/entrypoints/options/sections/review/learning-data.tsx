import type {
  LearningStatusReply,
  PortableCorrection,
} from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { askHost } from "../../../../src/pages/ask";
import { fileName, saveFile } from "../../../../src/pages/files";
import { t, tn } from "../../../../src/pages/i18n";
import { readLines, writeLines } from "../../../../src/pages/json-lines";
import { hasHost } from "../../../../src/pages/stored";
import { showProblem, showToast } from "../../../../src/pages/toasts";
import { Group } from "../../editable";
import { FileButtons, useWork } from "../../file-buttons";
import { tellImported } from "../../imported";
import { exportCorrections, importCorrections } from "./correction-store";

interface Props {
  status: LearningStatusReply;
  onChanged: () => void;
}

/** Everything the user taught, as a file and back, and the way to the model as it came. */
export function LearningData({ status, onChanged }: Props) {
  const work = useWork(onChanged);
  const isEmpty = status.corrections === 0;
  return (
    <Group title={t("settings_learning_data")} hint={t("settings_learning_data_hint")} at="data">
      <FileButtons
        work={work}
        save={{ label: t("settings_corrections_save"), isEmpty, onSave: save }}
        load={{ label: t("settings_corrections_load"), accept: ".jsonl,.json", onLoad: load }}
      >
        <button
          type="button"
          class="button"
          data-do="reset-learning"
          disabled={work.busy || isEmpty || !hasHost()}
          onClick={() => work.run(() => reset(onChanged))}
        >
          <Icon name="reset" />
          {t("settings_reset_learning")}
        </button>
        {status.forgotten > 0 && (
          <button
            type="button"
            class="button"
            disabled={work.busy || !hasHost()}
            onClick={() => work.run(bringBack)}
          >
            <Icon name="undo" />
            {tn("settings_bring_back", status.forgotten)}
          </button>
        )}
      </FileButtons>
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
  tellImported({ ...sum, unusable: sum.unusable + unreadable });
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
