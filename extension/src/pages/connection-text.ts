// What each state of the connection is called, and what the user can do about it.
import type { ConnectionState } from "../messaging/runtime";
import type { MessageKey } from "./i18n";

interface StateText {
  title: MessageKey;
  /** What happened and what to do; absent where nothing has to be done. */
  advice?: MessageKey;
  /** To be run in a terminal. */
  command?: string;
  tone: "good" | "waiting" | "problem";
}

// The same as in the host's setup/findings.py, which a test of the contract compares.
export const MEND = "academic-bubble doctor --fix";

export const CONNECTION_TEXT: Record<ConnectionState, StateText> = {
  connecting: { title: "popup_state_connecting", tone: "waiting" },
  connected: { title: "popup_state_connected", tone: "good" },
  not_installed: {
    title: "popup_state_not_installed",
    advice: "popup_advice_not_installed",
    command: MEND,
    tone: "problem",
  },
  not_permitted: {
    title: "popup_state_not_permitted",
    advice: "popup_advice_not_permitted",
    command: MEND,
    tone: "problem",
  },
  crashed: {
    title: "popup_state_crashed",
    advice: "popup_advice_crashed",
    command: MEND,
    tone: "problem",
  },
  incompatible: {
    title: "popup_state_incompatible",
    advice: "popup_advice_incompatible",
    command: MEND,
    tone: "problem",
  },
  model_unavailable: {
    title: "popup_state_model_unavailable",
    advice: "popup_advice_model_unavailable",
    command: MEND,
    tone: "problem",
  },
};
