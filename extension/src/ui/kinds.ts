// What the interface knows of the kinds: family, icon, name and colour. The order is the host's.
import type { Kind, Outcome } from "../messaging/protocol.gen";
import { contrast, mix, READABLE, shiftLightness, type Hex } from "./contrast";
import type { IconName } from "./icons";

export type Family = "opportunities" | "research" | "community";
/** X's three looks; "dim" and "lights_out" share their ink. */
export type Theme = "light" | "dim" | "lights_out";
export interface Ink {
  light: Hex;
  dark: Hex;
}

export const FAMILIES = {
  opportunities: {
    label: "family_opportunities",
    ink: { light: "#8a5a00", dark: "#f2c14e" },
    kinds: ["internship", "job", "school", "conference"],
  },
  research: {
    label: "family_research",
    ink: { light: "#4a3fd0", dark: "#aaa0ff" },
    kinds: ["paper", "project", "idea", "course"],
  },
  community: {
    label: "family_community",
    ink: { light: "#0a7065", dark: "#5fd3c5" },
    kinds: ["event", "success", "question", "discussion", "media"],
  },
} as const satisfies Record<Family, { label: string; ink: Ink; kinds: readonly Kind[] }>;

/** For personal, unsure and everything else that has no family. */
export const NEUTRAL_INK: Ink = { light: "#536471", dark: "#9aa7b2" };

export const PAGE_BACKGROUND: Record<Theme, Hex> = {
  light: "#ffffff",
  dim: "#15202b",
  lights_out: "#000000",
};

export const KINDS = {
  paper: { family: "research", icon: "paper", label: "kind_paper" },
  project: { family: "research", icon: "project", label: "kind_project" },
  idea: { family: "research", icon: "idea", label: "kind_idea" },
  conference: { family: "opportunities", icon: "conference", label: "kind_conference" },
  school: { family: "opportunities", icon: "school", label: "kind_school" },
  course: { family: "research", icon: "course", label: "kind_course" },
  internship: { family: "opportunities", icon: "internship", label: "kind_internship" },
  job: { family: "opportunities", icon: "job", label: "kind_job" },
  event: { family: "community", icon: "event", label: "kind_event" },
  success: { family: "community", icon: "success", label: "kind_success" },
  question: { family: "community", icon: "question", label: "kind_question" },
  discussion: { family: "community", icon: "discussion", label: "kind_discussion" },
  media: { family: "community", icon: "media", label: "kind_media" },
} as const satisfies Record<Kind, { family: Family; icon: IconName; label: string }>;

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export const OUTCOME_LABELS = {
  professional: "outcome_professional",
  personal: "outcome_personal",
  unsure: "outcome_unsure",
} as const satisfies Record<Outcome, string>;

/** How much of the ink a chip's background has. */
export const chipShare = (theme: Theme): number => (theme === "light" ? 0.12 : 0.18);

export const chipBackground = (ink: Hex, theme: Theme): Hex =>
  mix(ink, PAGE_BACKGROUND[theme], chipShare(theme));

/** Whether text of this colour can be read on a chip tinted with it, at 4.5 : 1. */
export const isReadable = (ink: Hex, theme: Theme): boolean =>
  contrast(ink, chipBackground(ink, theme)) >= READABLE;

/**
 * The colour in which a kind is written: the one the user chose or, with null, its family's.
 * A chosen colour that cannot be read in this theme is shifted until it can.
 */
export function kindInk(kind: Kind, chosen: Hex | null, theme: Theme): Hex {
  if (chosen !== null) return readableInk(chosen, theme);
  const { ink } = FAMILIES[KINDS[kind].family];
  return theme === "light" ? ink.light : ink.dark;
}

/** `colour`, or the nearest of its hue that can be read in this theme. */
export function readableInk(colour: Hex, theme: Theme): Hex {
  const family = Object.values(FAMILIES).find(({ ink }) => ink.light === colour.toLowerCase());
  if (family && theme !== "light") return family.ink.dark;
  return shiftLightness(colour, theme === "light" ? 0 : 1, (shifted) => isReadable(shifted, theme));
}
