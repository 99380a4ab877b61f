// The sections of the page, each with its own address: options.html#show, or #show/ads for a group.
import { signal } from "@preact/signals";
import type { MessageKey } from "../../src/pages/i18n";
import type { IconName } from "../../src/ui/icons";

export const SECTIONS = {
  overview: { label: "settings_overview", icon: "overview" },
  show: { label: "settings_show", icon: "pages" },
  bubble: { label: "settings_bubble", icon: "members" },
  discover: { label: "settings_discover", icon: "discover" },
  rules: { label: "settings_rules", icon: "rules" },
  review: { label: "settings_review", icon: "review" },
  privacy: { label: "settings_privacy", icon: "privacy" },
  connection: { label: "settings_connection", icon: "connection" },
  about: { label: "settings_about", icon: "about" },
} as const satisfies Record<string, { label: MessageKey; icon: IconName }>;

export type Section = keyof typeof SECTIONS;

/** What stands together in the navigation. */
export const NAVIGATION: readonly (readonly Section[])[] = [
  ["overview", "show"],
  ["bubble", "discover"],
  ["rules", "review"],
  ["privacy", "connection", "about"],
];

export interface Route {
  section: Section;
  /** The group that was asked for, by its name; null for the section as a whole. */
  at: string | null;
}

export const route = signal<Route>(routeOf(location.hash));

addEventListener("hashchange", () => {
  const before = route.value;
  route.value = routeOf(location.hash);
  if (route.value.section !== before.section) scrollTo(0, 0);
});

/** The place an address names; the overview if it names none. */
export function routeOf(hash: string): Route {
  const [name = "", at] = hash.slice(1).split("/", 2);
  return Object.hasOwn(SECTIONS, name)
    ? { section: name as Section, at: at || null }
    : { section: "overview", at: null };
}

export const addressOf = (section: Section, at?: string): string =>
  at ? `#${section}/${at}` : `#${section}`;
