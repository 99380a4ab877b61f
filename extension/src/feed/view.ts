// What a mark shows, in words, icons and colours.
import type { Kind, Settings, Tweet } from "../messaging/protocol.gen";
import type { Chip } from "../ui/chips";
import type { Hex } from "../ui/contrast";
import type { IconName } from "../ui/icons";
import {
  chipBackground,
  kindInk,
  KINDS,
  NEUTRAL_INK,
  OUTCOME_LABELS,
  type Theme,
} from "../ui/kinds";
import { cached } from "../ui/texts";
import type { Decision } from "./decide";

type Subject = Pick<Decision, "reason" | "kinds">;

/** One chip per kind; without kinds one for the outcome. */
export function chipsFor(subject: Subject, settings: Settings, theme: Theme): Chip[] {
  if (subject.kinds.length > 0) return subject.kinds.map((kind) => kindChip(kind, settings, theme));
  const { icon, text } = outcomeOf(subject);
  const ink = subject.reason === "professional" ? researchInk(theme) : neutralInk(theme);
  return [{ icon, text, ink, background: chipBackground(ink, theme) }];
}

export function doubtChip(theme: Theme): Chip {
  const ink = neutralInk(theme);
  const text = cached("badge_doubt");
  return { icon: "unsure", text, ink, background: chipBackground(ink, theme), isDoubt: true };
}

/** What a collapsed tweet is called: its first kind, or its outcome. */
export function nameOf(subject: Subject): string {
  const [kind] = subject.kinds;
  return kind ? cached(KINDS[kind].label) : outcomeOf(subject).text;
}

export function authorOf({ author }: Tweet): string {
  return author.name || `@${author.handle}`;
}

/** By kind, colour and theme: their colours are not mixed anew for every row. */
const kindChips = new Map<string, Chip>();

function kindChip(kind: Kind, settings: Settings, theme: Theme): Chip {
  const { colour } = settings.kinds[kind];
  const name = `${kind} ${colour ?? ""} ${theme}`;
  const chip = kindChips.get(name) ?? newKindChip(kind, colour, theme);
  kindChips.set(name, chip);
  return chip;
}

function newKindChip(kind: Kind, colour: Hex | null, theme: Theme): Chip {
  const ink = kindInk(kind, colour, theme);
  const { icon, label } = KINDS[kind];
  return { icon, text: cached(label), ink, background: chipBackground(ink, theme) };
}

function outcomeOf({ reason }: Subject): { icon: IconName; text: string } {
  if (reason === "rule") return { icon: "rules", text: cached("correct_effect_show") };
  if (reason === "ad") return { icon: "ad", text: cached("page_ad") };
  if (reason === "muted_repost") return { icon: "repost", text: cached("page_repost") };
  if (reason === "professional")
    return { icon: "professional", text: cached(OUTCOME_LABELS.professional) };
  if (reason === "unsure") return { icon: "unsure", text: cached(OUTCOME_LABELS.unsure) };
  return { icon: "personal", text: cached(OUTCOME_LABELS.personal) };
}

const neutralInk = (theme: Theme): Hex =>
  theme === "light" ? NEUTRAL_INK.light : NEUTRAL_INK.dark;

/** A professional tweet of no particular kind borrows the colour of a paper. */
const researchInk = (theme: Theme): Hex => kindInk("paper", null, theme);
