import { signal } from "@preact/signals";
import type { Failure } from "../messaging/protocol.gen";
import { Icon } from "./components/icon";
import { t } from "./i18n";

export interface Toast {
  text: string;
  tone?: "problem";
  /** Offered as a button; the toast leaves when it is taken. */
  undo?: () => void;
  /** Called once undo can no longer be taken, and was not: also when the page is left. */
  done?: () => void;
}

interface Shown extends Toast {
  key: number;
}

const PLAIN_MS = 5_000;
const UNDO_MS = 10_000;
const shown = signal<readonly Shown[]>([]);
let lastKey = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows `toast` at the bottom; a new one takes the place of the one before. */
export function showToast(toast: Toast): void {
  finish();
  shown.value = [{ ...toast, key: ++lastKey }];
  startTimer();
}

addEventListener("pagehide", finish);

/** Tells what went wrong, in the words of who failed. */
export const showProblem = ({ message }: Failure): void =>
  showToast({ text: message, tone: "problem" });

export function Toasts() {
  return (
    <div class="toasts" role="status" onPointerEnter={stopTimer} onPointerLeave={startTimer}>
      {shown.value.map((toast) => (
        <div class="toast" key={toast.key} onFocusIn={stopTimer} onFocusOut={startTimer}>
          {toast.tone === "problem" && <Icon name="warning" />}
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" class="toast-action" onClick={() => takeBack(toast)}>
              {t("settings_undo")}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t("settings_dismiss")}
            onClick={finish}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}

function takeBack(toast: Toast): void {
  clear();
  toast.undo?.();
}

function finish(): void {
  for (const { done } of clear()) done?.();
}

function clear(): readonly Shown[] {
  stopTimer();
  const before = shown.value;
  shown.value = [];
  return before;
}

function startTimer(): void {
  stopTimer();
  const undoable = shown.value.some((toast) => toast.undo);
  timer = setTimeout(finish, undoable ? UNDO_MS : PLAIN_MS);
}

function stopTimer(): void {
  clearTimeout(timer);
}
