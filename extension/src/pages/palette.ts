// The colours offered for a kind. Each is the ink for a light page; for dark ones it is derived.
import { FAMILIES, type Family } from "../ui/kinds";
import type { Hex } from "../ui/contrast";
import type { MessageKey } from "./i18n";

export const PALETTE: readonly { colour: Hex; label: MessageKey }[] = [
  { colour: FAMILIES.opportunities.ink.light, label: "settings_colour_amber" },
  { colour: "#a63f0b", label: "settings_colour_orange" },
  { colour: "#b3213a", label: "settings_colour_red" },
  { colour: "#ad1f6b", label: "settings_colour_pink" },
  { colour: "#8527a3", label: "settings_colour_purple" },
  { colour: FAMILIES.research.ink.light, label: "settings_colour_violet" },
  { colour: "#0b6283", label: "settings_colour_blue" },
  { colour: FAMILIES.community.ink.light, label: "settings_colour_teal" },
  { colour: "#256b24", label: "settings_colour_green" },
  { colour: "#4d5a66", label: "settings_colour_grey" },
];

export const familyColour = (family: Family): Hex => FAMILIES[family].ink.light;
