import { useState } from "preact/hooks";
import type { MergeRule } from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { FileButton } from "../../../../src/pages/components/file-button";
import { Segmented } from "../../../../src/pages/components/segmented";
import { formatCount } from "../../../../src/pages/format";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { offerUndo } from "../../../../src/pages/undo-bubble";
import { complain } from "./change";
import { ImportPreview, type Opened } from "./import-preview";

const ACCEPT = ".csv,.json,.js,.txt,application/json,text/csv";
/** In characters; the host takes no more in one message. */
const LARGEST = 4_000_000;

/** A file is read in this page, looked at by the host, shown, and only then taken over. */
export function Import() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [rule, setRule] = useState<MergeRule>("keep");
  const [isOver, setIsOver] = useState(false);
  const open = async (file: File | undefined) => {
    setIsOver(false);
    if (file) setOpened(await look(file));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer?.files[0]);
  };
  if (opened) {
    return (
      <div class="box import-box">
        <ImportPreview opened={opened} />
        <RuleChoice value={rule} onChange={setRule} />
        <div class="button-row">
          <button
            type="button"
            class="button button-primary"
            disabled={!hasHost()}
            onClick={() => void takeOver(opened, rule).then((isDone) => isDone && setOpened(null))}
          >
            {t("bubble_import_do")}
          </button>
          <button type="button" class="button" onClick={() => setOpened(null)}>
            {t("bubble_import_cancel")}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div
      class="drop"
      data-over={isOver ? "" : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{t("bubble_import_drop")}</p>
      <FileButton
        label={t("bubble_import_choose")}
        accept={ACCEPT}
        disabled={!hasHost()}
        onFile={(file) => void open(file)}
      />
    </div>
  );
}

const RULES: Record<MergeRule, MessageKey> = {
  keep: "bubble_rule_keep",
  update: "bubble_rule_update",
  skip: "bubble_rule_skip",
};

function RuleChoice({
  value,
  onChange,
}: {
  value: MergeRule;
  onChange: (rule: MergeRule) => void;
}) {
  const options = (Object.keys(RULES) as MergeRule[]).map((rule) => ({
    value: rule,
    label: t(RULES[rule]),
  }));
  return (
    <div class="merge-rule">
      <p class="hint">{t("bubble_import_rule")}</p>
      <Segmented
        label={t("bubble_import_rule")}
        options={options}
        value={value}
        disabled={!hasHost()}
        onChange={onChange}
      />
    </div>
  );
}

async function look(file: File): Promise<Opened | null> {
  const content = file.size > LARGEST ? null : await file.text();
  if (content === null) {
    complain(t("bubble_import_large"));
    return null;
  }
  const result = await askHost({ type: "preview_import", content });
  if (!result.ok) complain(result.error.message);
  return result.ok ? { name: file.name, content, preview: result.value } : null;
}

async function takeOver({ content, preview }: Opened, rule: MergeRule): Promise<boolean> {
  const { format } = preview;
  const result = await askHost({ type: "import_members", content, format, rule });
  if (!result.ok) {
    complain(result.error.message);
    return false;
  }
  const { added, updated, undo } = result.value;
  const text = t("bubble_imported", formatCount(added), formatCount(updated));
  offerUndo(text, [undo]);
  return true;
}
