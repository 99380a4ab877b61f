// What became of the lines of a file.
import { t } from "../../src/pages/i18n";
import { showToast } from "../../src/pages/toasts";

export interface Imported {
  added: number;
  known: number;
  unusable: number;
}

export const NOTHING: Imported = { added: 0, known: 0, unusable: 0 };

export const together = (one: Imported, more: Imported): Imported => ({
  added: one.added + more.added,
  known: one.known + more.known,
  unusable: one.unusable + more.unusable,
});

/** `undo` takes back all that the file has brought. */
export function tellImported({ added, known, unusable }: Imported, undo?: () => void): void {
  showToast({
    text: t("settings_imported", added, known, unusable),
    ...(unusable > 0 ? { tone: "problem" } : {}),
    ...(undo ? { undo } : {}),
  });
}
