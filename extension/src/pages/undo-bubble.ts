// Changes of much at once are taken back by the host, which knows what was there before.
import { askHost } from "./ask";
import { showProblem, showToast } from "./toasts";

/** Tells of changes, and offers to take them back; `undone` is called when they were. */
export function offerUndo(text: string, changes: readonly number[], undone?: () => void): void {
  showToast({ text, undo: () => void undoBubble(changes).then(undone) });
}

/** The last one first: each leaves what the one before it had made. */
export async function undoBubble(changes: readonly number[]): Promise<void> {
  for (const change of [...changes].reverse()) {
    const result = await askHost({ type: "undo_bubble", undo: change });
    if (!result.ok) {
      showProblem(result.error);
      return;
    }
  }
}
