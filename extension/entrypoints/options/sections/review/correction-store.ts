// Corrections taken out and brought back, one or all, here and from files.
import type { Correction, PortableCorrection } from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { t } from "../../../../src/pages/i18n";
import { showProblem, showToast } from "../../../../src/pages/toasts";
import { NOTHING, together, type Imported } from "../../imported";

/** What a message may carry: each line has a vector of a few kilobytes. */
const PAGE = 100;

/**
 * Takes a correction back.
 * @param place its place in the export, oldest first, where all that is needed to undo it lies.
 */
export async function removeCorrection(
  correction: Correction,
  place: number,
  onChanged: () => void,
): Promise<void> {
  const kept = await askHost({ type: "export_corrections", offset: place, limit: 1 });
  const result = await askHost({ type: "undo_correction", correction: correction.id });
  if (!result.ok) {
    showProblem(result.error);
    return;
  }
  onChanged();
  const [before] = kept.ok ? kept.value.corrections : [];
  const isSame = before?.tweet_id === correction.tweet_id;
  const undo = () => void importCorrections(isSame ? [before] : []).then(onChanged);
  showToast({ text: t("settings_correction_removed"), ...(isSame ? { undo } : {}) });
}

/** Every correction, oldest first; null when the host failed, which is told. */
export async function exportCorrections(): Promise<PortableCorrection[] | null> {
  const all: PortableCorrection[] = [];
  for (;;) {
    const result = await askHost({ type: "export_corrections", offset: all.length, limit: PAGE });
    if (!result.ok) {
      showProblem(result.error);
      return null;
    }
    all.push(...result.value.corrections);
    if (result.value.corrections.length === 0 || all.length >= result.value.total) return all;
  }
}

/** Adds corrections. A page that is refused is tried line by line, so that one bad line costs one. */
export async function importCorrections(
  corrections: readonly PortableCorrection[],
  size = PAGE,
): Promise<Imported> {
  let sum = NOTHING;
  for (let at = 0; at < corrections.length; at += size) {
    const page = corrections.slice(at, at + size);
    const result = await askHost({ type: "import_corrections", corrections: page });
    if (result.ok) sum = together(sum, result.value);
    else if (page.length > 1) sum = together(sum, await importCorrections(page, 1));
    else sum = { ...sum, unusable: sum.unusable + 1 };
  }
  return sum;
}
