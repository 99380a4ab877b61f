import { signal } from "@preact/signals";
import type { Failure } from "../messaging/protocol.gen";
import { Icon } from "./components/icon";
import { t } from "./i18n";

export interface Toast {
  text: string;
  tone?: "problem";
  /** Offered as a button; the toast leaves when it is taken. */
  undo?: () => void;
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
  shown.value = [{ ...toast, key: ++lastKey }];
  startTimer();
}

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
            onClick={dismiss}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}

function takeBack(toast: Toast): void {
  dismiss();
  toast.undo?.();
}

function dismiss(): void {
  stopTimer();
  shown.value = [];
}

function startTimer(): void {
  stopTimer();
  const undoable = shown.value.some((toast) => toast.undo);
  timer = setTimeout(dismiss, undoable ? UNDO_MS : PLAIN_MS);
}

function stopTimer(): void {
  clearTimeout(timer);
}
