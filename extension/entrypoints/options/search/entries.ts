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
  { section: "show", at: "mode", title: "popup_mode", also: ["popup_mode_focus_hint"] },
  {
    section: "show",
    at: "personal",
    title: "settings_personal",
    also: ["settings_treatment_collapse", "settings_treatment_hide", "settings_treatment_dim"],
  },
  { section: "show", at: "strictness", title: "settings_strictness" },
  { section: "show", at: "strictness", title: "settings_doubts", also: ["outcome_unsure"] },
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
  { section: "bubble", title: "settings_bubble", also: ["settings_member_add_label"] },
  { section: "connection", title: "settings_connection", also: ["settings_fact_model"] },
  { section: "connection", at: "latency", title: "settings_latency" },
  { section: "about", title: "settings_about", also: ["settings_licences"] },
];
