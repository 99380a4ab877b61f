// Getting everything out, in again, and rid of it.
import { signal } from "@preact/signals";
import { browser } from "wxt/browser";
import type {
  DataKind,
  ExportEverythingReply,
  StorageReportReply,
} from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { t } from "../../../../src/pages/i18n";
import { showProblem, showToast } from "../../../../src/pages/toasts";
import { NOTHING, together, type Imported } from "../../imported";
import { DATA, type SwitchName } from "./data-kinds";
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

/** Null when the host refused a page, which is told; what came before it is in. */
export async function importEverything(lines: readonly string[]): Promise<Imported | null> {
  let sum = NOTHING;
  for (const page of pagesOf(lines)) {
    const result = await askHost({ type: "import_everything", lines: page });
    if (!result.ok) {
      showProblem(result.error);
      return null;
    }
    sum = together(sum, result.value);
  }
  return sum;
}

/** What is about to be deleted, or switched off and deleted, as long as that can be taken back. */
export const leaving = signal<ReadonlySet<DataKind | SwitchName>>(new Set());

/** Deletes one kind of data once nobody has taken it back: until then the host is not told. */
export function deleteKind(what: DataKind, take: (report: StorageReportReply) => void): void {
  leave(what, what, async () => {
    const result = await askHost({ type: "delete_data", what: [what] });
    if (result.ok) take(result.value);
    else showProblem(result.error);
  });
}

/** Does what deletes a kind of data, later; `name` is named in `leaving` meanwhile. */
export function leave(
  what: DataKind,
  name: DataKind | SwitchName,
  work: () => Promise<unknown>,
): void {
  const stay = () => {
    leaving.value = new Set([...leaving.value].filter((one) => one !== name));
  };
  showToast({
    text: t("settings_deleting", t(DATA[what].label)),
    undo: stay,
    done: () => void work().finally(stay),
  });
  leaving.value = new Set([...leaving.value, name]);
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
