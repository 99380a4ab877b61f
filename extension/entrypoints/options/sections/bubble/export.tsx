import type {
  ExportMembersReply,
  ExportMembersRequest,
} from "../../../../src/messaging/protocol.gen";
import type { Result } from "../../../../src/messaging/runtime";
import { askHost } from "../../../../src/pages/ask";
import { Icon } from "../../../../src/pages/components/icon";
import { saveFile } from "../../../../src/pages/files";
import { t, tn } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { showToast } from "../../../../src/pages/toasts";
import { complain } from "./change";

type Format = ExportMembersRequest["format"];

export function Export() {
  return (
    <div class="button-row">
      <ExportButton format="json" label={t("bubble_export_json")} />
      <ExportButton format="csv" label={t("bubble_export_csv")} />
    </div>
  );
}

function ExportButton({ format, label }: { format: Format; label: string }) {
  return (
    <button type="button" class="button" disabled={!hasHost()} onClick={() => void save(format)}>
      <Icon name="download" />
      {label}
    </button>
  );
}

/** The file comes in parts that each fit a message. */
async function save(format: Format): Promise<void> {
  const parts: string[] = [];
  let part: number | null = 0;
  while (part !== null) {
    const result: Result<ExportMembersReply> = await askHost({
      type: "export_members",
      format,
      part,
    });
    if (!result.ok) {
      complain(result.error.message);
      return;
    }
    parts.push(result.value.content);
    part = result.value.next;
    if (part === null) offer(result.value, parts.join(""));
  }
}

function offer({ file_name, media_type, total }: ExportMembersReply, content: string): void {
  saveFile(file_name, media_type, content);
  showToast({ text: tn("bubble_exported", total) });
}
