// Getting everything out, in again, and rid of it.
import { browser } from "wxt/browser";
import type {
  DataKind,
  ExportEverythingReply,
  ImportEverythingReply,
  StorageReportReply,
} from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { t } from "../../../../src/pages/i18n";
import { showProblem, showToast } from "../../../../src/pages/toasts";
import { DATA } from "./data-kinds";
import { pagesOf } from "./pages-of";

export type Imported = Pick<ImportEverythingReply, "added" | "known" | "unusable">;

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

/** Null when the host refused a page, which is told; what came before it is in. */
export async function importEverything(lines: readonly string[]): Promise<Imported | null> {
  const sum: Imported = { added: 0, known: 0, unusable: 0 };
  for (const page of pagesOf(lines)) {
    const result = await askHost({ type: "import_everything", lines: page });
    if (!result.ok) {
      showProblem(result.error);
      return null;
    }
    sum.added += result.value.added;
    sum.known += result.value.known;
    sum.unusable += result.value.unusable;
  }
  return sum;
}

/** Deletes one kind of data; until the toast leaves, what can be exported can be had back. */
export async function deleteKind(
  what: DataKind,
  take: (report: StorageReportReply) => void,
  askAgain: () => void,
): Promise<void> {
  const kept = DATA[what].isExported ? await exportEverything() : null;
  if (DATA[what].isExported && !kept) return;
  const result = await askHost({ type: "delete_data", what: [what] });
  if (!result.ok) {
    showProblem(result.error);
    return;
  }
  take(result.value);
  showToast({
    text: t("settings_deleted", t(DATA[what].label)),
    ...(kept ? { undo: () => void importEverything(kept).then(askAgain) } : {}),
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
