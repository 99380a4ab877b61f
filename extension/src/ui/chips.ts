// The line of chips on the author's line: one button that opens *why*, and perhaps a second one.
import { button, h, pressable } from "./dom";
import type { Hex } from "./contrast";
import { createIcon, type IconName } from "./icons";
import { cached } from "./texts";

export interface Chip {
  icon: IconName;
  text: string;
  ink: Hex;
  background: Hex;
  isDoubt?: boolean;
}

/** More kinds than these are counted. */
const MOST_NAMED = 2;

export interface ChipLineActions {
  onWhy: (anchor: HTMLElement) => void;
  /** Offered only for a tweet the user opened. */
  onHideAgain?: (() => void) | undefined;
}

export function createChipLine(chips: readonly Chip[], actions: ChipLineActions): HTMLElement {
  const line = h("div", { class: "line" }, whyButton(chips, actions.onWhy));
  const [first] = chips;
  if (actions.onHideAgain && first) line.append(againButton(first, actions.onHideAgain));
  return line;
}

/** Buttons by what they show. A few hundred at most: the kinds of a tweet, in a theme's colours. */
const models = new Map<string, HTMLButtonElement>();

/** The same kinds come again and again: a copy is cheaper than a new button. */
function whyButton(chips: readonly Chip[], onWhy: (anchor: HTMLElement) => void): HTMLElement {
  const shows = chips.map(({ text, ink, background }) => `${text} ${ink} ${background}`).join();
  const model = models.get(shows) ?? whyModel(chips);
  models.set(shows, model);
  return pressable(model.cloneNode(true) as HTMLButtonElement, onWhy);
}

function whyModel(chips: readonly Chip[]): HTMLButtonElement {
  const said = chips.map(({ text }) => text).join(", ");
  const label = cached("badge_why", said);
  const attributes = {
    type: "button",
    class: "chips",
    "aria-label": label,
    "aria-haspopup": "dialog",
    title: said,
  };
  return h("button", attributes, ...chipElements(chips));
}

/** Two kinds and the number of the others; where only one finds room, the number beside that one. */
function chipElements(chips: readonly Chip[]): HTMLElement[] {
  const [first, second, ...others] = chips;
  if (!first) return [];
  const elements = [chipElement(first)];
  if (!second) return elements;
  elements.push(chipElement(second, "extra"), counter(first, chips.length - 1, "only-one"));
  if (others.length > 0) elements.push(counter(second, chips.length - MOST_NAMED, "extra"));
  return elements;
}

function chipElement(chip: Chip, role = ""): HTMLElement {
  const name = `chip ${chip.isDoubt ? "doubt" : ""} ${role}`.trim();
  return tinted(h("span", { class: name }, iconCopy(chip.icon), chip.text), chip);
}

function counter(chip: Chip, count: number, role: string): HTMLElement {
  return tinted(h("span", { class: `chip more ${role}` }, `+${count}`), chip);
}

function againButton(chip: Chip, onPress: () => void): HTMLElement {
  const content = tinted(
    h("span", { class: "chip" }, iconCopy("hide"), cached("page_hide_again")),
    chip,
  );
  return button({ class: "again" }, onPress, content);
}

function tinted(element: HTMLElement, { ink, background }: Chip): HTMLElement {
  element.style.setProperty("--ink", ink);
  element.style.setProperty("--chip", background);
  return element;
}

const icons = new Map<IconName, SVGSVGElement>();

/** Copying an icon is cheaper than building it. */
function iconCopy(name: IconName): Node {
  const icon = icons.get(name) ?? createIcon(name);
  icons.set(name, icon);
  return icon.cloneNode(true);
}
