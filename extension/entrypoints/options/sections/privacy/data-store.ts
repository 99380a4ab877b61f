// Getting everything out, in again, and rid of it.
import { browser } from "wxt/browser";
import type {
  DataKind,
  ExportEverythingReply,
  StorageReportReply,
} from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { deleteUnlessUndone } from "../../../../src/pages/deleting";
import { t } from "../../../../src/pages/i18n";
import { showProblem, showToast } from "../../../../src/pages/toasts";
import { undoBubble } from "../../../../src/pages/undo-bubble";
import { NOTHING, tellImported, together } from "../../imported";
import { DATA } from "./data-kinds";
import { pagesOf } from "./pages-of";

/** The lines of a file with everything; null when the host failed, which is told. */
export async function exportEverything(): Promise<string[] | null> {
  const lines: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await exportPage(cursor ?? null);
    if (!page) return null;
    lines.push(...page.lines);
    cursor = page.next;
  }
  return lines;
}

async function exportPage(cursor: string | null): Promise<ExportEverythingReply | null> {
  const result = await askHost({ type: "export_everything", cursor });
  if (result.ok) return result.value;
  showProblem(result.error);
  return null;
}

/** Reads a file back, tells what became of its lines, and offers to take all of that back. */
export async function importEverything(
  lines: readonly string[],
  onUndone: () => void,
): Promise<void> {
  let sum = NOTHING;
  const changes: number[] = [];
  const undo = () => void undoBubble(changes).then(onUndone);
  for (const page of pagesOf(lines)) {
    const result = await askHost({ type: "import_everything", lines: page });
    if (!result.ok) {
      // What came before it is in.
      const { message } = result.error;
      showToast({ text: message, tone: "problem", ...(changes.length > 0 ? { undo } : {}) });
      return;
    }
    sum = together(sum, result.value);
    if (result.value.added > 0) changes.push(result.value.undo);
  }
  tellImported(sum, changes.length > 0 ? undo : undefined);
}

/** Deletes one kind of data once nobody has taken it back: until then the host is not told. */
export function deleteKind(what: DataKind, take: (report: StorageReportReply) => void): void {
  deleteUnlessUndone({
    names: [what],
    text: t("settings_deleting", t(DATA[what].label)),
    work: async () => {
      const result = await askHost({ type: "delete_data", what: [what] });
      if (result.ok) take(result.value);
      else showProblem(result.error);
      return result.ok;
    },
  });
}

/** Deletes what the host has and what the browser keeps of it. False when the host failed. */
export async function deleteEverything(): Promise<boolean> {
  const result = await askHost({ type: "delete_everything", confirm: "delete everything" });
  if (!result.ok || result.value.left.length > 0) {
    const text = result.ok
      ? t("settings_not_all_deleted", result.value.left.join(", "))
      : result.error.message;
    showToast({ text, tone: "problem" });
    return false;
  }
  // The background knows the connection anew at once; the rest was the user's.
  const kept = await browser.storage.local.get(["connection"]);
  await browser.storage.local.clear();
  await browser.storage.local.set(kept);
  localStorage.clear();
  return true;
}
