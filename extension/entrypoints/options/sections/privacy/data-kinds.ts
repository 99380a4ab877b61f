// Each kind of stored data in the user's words, and the switch that stops it from being kept.
import type { DataKind, Settings } from "../../../../src/messaging/protocol.gen";
import type { MessageKey } from "../../../../src/pages/i18n";

export type SwitchName = "note_sightings" | "keep_corrected_text" | "keep_counts" | "keep_recent";

interface DataText {
  label: MessageKey;
  hint: MessageKey;
  switch?: SwitchName;
}

export const DATA: Record<DataKind, DataText> = {
  settings: {
    label: "settings_data_settings",
    hint: "settings_data_settings_hint",
  },
  bubble: { label: "settings_data_bubble", hint: "settings_data_bubble_hint" },
  rules: { label: "settings_data_rules", hint: "settings_data_rules_hint" },
  corrections: {
    label: "settings_data_corrections",
    hint: "settings_data_corrections_hint",
  },
  corrected_text: {
    label: "settings_data_text",
    hint: "settings_data_text_hint",
    switch: "keep_corrected_text",
  },
  sightings: {
    label: "settings_data_sightings",
    hint: "settings_data_sightings_hint",
    switch: "note_sightings",
  },
  counts: {
    label: "settings_data_counts",
    hint: "settings_data_counts_hint",
    switch: "keep_counts",
  },
  recent: {
    label: "settings_data_recent",
    hint: "settings_data_recent_hint",
    switch: "keep_recent",
  },
  log: { label: "settings_data_log", hint: "settings_data_log_hint" },
  backups: {
    label: "settings_data_backups",
    hint: "settings_data_backups_hint",
  },
};

/** In the order of what most people would miss. */
export const DATA_KINDS = Object.keys(DATA) as DataKind[];

export const isKept = (settings: Settings, name: SwitchName): boolean => settings[name];
