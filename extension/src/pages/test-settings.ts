// Settings for tests: everything at its default.
import type { KindChoice, Settings } from "../messaging/protocol.gen";
import { KIND_NAMES } from "../ui/kinds";

export function testSettings(change: Partial<Settings> = {}): Settings {
  const choice: KindChoice = { treatment: "highlight", colour: null };
  return {
    mode: "focus",
    strictness: "balanced",
    professional: "highlight",
    personal: "collapse",
    ads: "leave",
    kinds: Object.fromEntries(KIND_NAMES.map((kind) => [kind, choice])) as Settings["kinds"],
    pages: { home: true, profile: true, status: true, search: true, list: true, following: true },
    show_unsure: false,
    quotes: "both",
    keep_corrected_text: true,
    keep_counts: true,
    keep_recent: true,
    paused_until: null,
    members_personal: "leave",
    note_sightings: true,
    author_context: true,
    keep_sightings_days: 180,
    revision: 0,
    ...change,
  };
}
