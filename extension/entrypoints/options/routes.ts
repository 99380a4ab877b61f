// The sections of the page, each with its own address: options.html#bubble.
import { signal } from "@preact/signals";
import type { MessageKey } from "../../src/pages/i18n";
import type { IconName } from "../../src/ui/icons";

export const SECTIONS = {
  show: { label: "settings_show", icon: "show" },
  pages: { label: "settings_pages", icon: "pages" },
  bubble: { label: "settings_bubble", icon: "members" },
  connection: { label: "settings_connection", icon: "connection" },
  about: { label: "settings_about", icon: "privacy" },
} as const satisfies Record<string, { label: MessageKey; icon: IconName }>;

export type Section = keyof typeof SECTIONS;

export const section = signal<Section>(sectionOf(location.hash));

addEventListener("hashchange", () => {
  section.value = sectionOf(location.hash);
  scrollTo(0, 0);
});

/** The section an address names; the first one if it names none. */
export function sectionOf(hash: string): Section {
  const name = hash.slice(1);
  return Object.hasOwn(SECTIONS, name) ? (name as Section) : "show";
}
