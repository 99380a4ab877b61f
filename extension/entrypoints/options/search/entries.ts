// What the search over settings finds: groups of the page, by their titles and the words in them.
import type { MessageKey } from "../../../src/pages/i18n";
import { KINDS } from "../../../src/ui/kinds";
import type { Section } from "../routes";

export interface Entry {
  section: Section;
  /** The group's name; absent for the section as a whole. */
  at?: string;
  title: MessageKey;
  /** More texts whose words lead here. */
  also?: readonly MessageKey[];
}

const kinds = Object.values(KINDS).map(({ label }) => label);

export const ENTRIES: readonly Entry[] = [
  { section: "overview", title: "settings_overview" },
  { section: "show", title: "settings_show" },
  { section: "show", at: "mode", title: "popup_mode", also: ["popup_mode_focus_hint"] },
  {
    section: "show",
    at: "personal",
    title: "settings_personal",
    also: ["settings_treatment_collapse", "settings_treatment_hide", "settings_treatment_dim"],
  },
  { section: "show", at: "strictness", title: "settings_strictness" },
  { section: "show", at: "strictness", title: "settings_doubts", also: ["outcome_unsure"] },
  {
    section: "show",
    at: "strictness",
    title: "settings_author_context",
    also: ["settings_author_context_hint"],
  },
  { section: "show", at: "ads", title: "settings_ads" },
  { section: "show", at: "kinds", title: "settings_kinds", also: kinds },
  {
    section: "show",
    at: "pages",
    title: "settings_pages",
    also: ["settings_page_home", "settings_page_profile", "settings_page_search"],
  },
  { section: "show", at: "theme", title: "settings_theme", also: ["settings_theme_dark"] },
  {
    section: "show",
    at: "all",
    title: "settings_all",
    also: ["settings_reset", "settings_save_file", "settings_load_file"],
  },
  {
    section: "bubble",
    title: "settings_bubble",
    also: ["bubble_view_people", "settings_member_add_label"],
  },
  { section: "bubble", at: "tags", title: "bubble_tags" },
  { section: "bubble", at: "picture", title: "bubble_view_picture", also: ["settings_bubble"] },
  { section: "bubble", at: "check", title: "bubble_view_check", also: ["settings_bubble"] },
  {
    section: "bubble",
    at: "files",
    title: "bubble_view_files",
    also: ["bubble_starters", "bubble_import", "bubble_export"],
  },
  { section: "discover", title: "settings_discover", also: ["discover_show_dismissed"] },
  { section: "overview", at: "kinds", title: "settings_overview_kinds" },
  { section: "overview", at: "week", title: "settings_overview_days" },
  {
    section: "overview",
    at: "put-away",
    title: "settings_put_away",
    also: ["settings_show_again"],
  },
  {
    section: "rules",
    title: "settings_rules",
    also: [
      "settings_rule_add",
      "settings_rule_words",
      "settings_rule_tag",
      "settings_rule_reposts",
      "settings_rule_regex",
      "settings_rule_do_show",
    ],
  },
  { section: "rules", at: "quotes", title: "settings_quotes" },
  { section: "review", at: "round", title: "settings_review", also: ["settings_round_hint"] },
  { section: "review", at: "round", title: "settings_audit" },
  { section: "review", at: "worth", title: "settings_worth", also: ["settings_worth_kinds"] },
  { section: "review", at: "corrections", title: "settings_corrections" },
  {
    section: "review",
    at: "data",
    title: "settings_learning_data",
    also: ["settings_corrections_save", "settings_corrections_load", "settings_reset_learning"],
  },
  { section: "privacy", title: "settings_privacy" },
  {
    section: "privacy",
    at: "stored",
    title: "settings_stored",
    also: [
      "settings_data_bubble",
      "settings_data_text",
      "settings_data_sightings",
      "settings_data_counts",
      "settings_data_recent",
      "settings_keep_sightings",
    ],
  },
  {
    section: "privacy",
    at: "everything",
    title: "settings_everything",
    also: ["settings_export_everything", "settings_import_everything"],
  },
  { section: "privacy", at: "delete", title: "settings_delete_everything" },
  { section: "connection", title: "settings_connection", also: ["settings_fact_model"] },
  { section: "connection", at: "latency", title: "settings_latency" },
  { section: "connection", at: "model", title: "settings_model_card" },
  { section: "connection", at: "doctor", title: "settings_doctor", also: ["settings_doctor_hint"] },
  { section: "connection", at: "log", title: "settings_log" },
  { section: "about", title: "settings_about", also: ["settings_licences"] },
];
