import type { Treatment } from "../messaging/protocol.gen";
import type { Option } from "./components/segmented";
import { t, type MessageKey } from "./i18n";

const LABELS: Record<Treatment, MessageKey> = {
  highlight: "settings_treatment_highlight",
  leave: "settings_treatment_leave",
  dim: "settings_treatment_dim",
  collapse: "settings_treatment_collapse",
  hide: "settings_treatment_hide",
};

/** The named treatments with their labels, as a control wants them. */
export function treatmentOptions<V extends Treatment>(...values: V[]): () => Option<V>[] {
  return () => values.map((value) => ({ value, label: t(LABELS[value]) }));
}
