// Finds room for the chips: on the author's line where there is, else on the row's upper border.
// Chips never take part in the row's layout, so highlighting moves nothing.
import type { Site } from "../sites/site";

const CHIP_HEIGHT = 20;
const GAP = 6;
const CHIP_GAP = 4;
/** Within the empty space below the row above and above the author's line. */
const BORDER_TOP = -9;
const BORDER_INSET = 12;

interface Place {
  line: HTMLElement;
  fit: "all" | "one" | "border";
  top: number;
  inset: number;
}

export class Placement {
  readonly #site: Site;
  readonly #waiting = new Map<Element, HTMLElement>();
  #frame = 0;

  constructor(site: Site) {
    this.#site = site;
  }

  /** Places the line in its cell before the next frame is drawn. */
  add(cell: Element, line: HTMLElement): void {
    this.#waiting.set(cell, line);
    this.#frame ||= requestAnimationFrame(() => this.#placeAll());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** All measuring comes before all writing: the page is laid out once. */
  #placeAll(): void {
    this.#frame = 0;
    const places = [...this.#waiting]
      .filter(([, line]) => line.isConnected)
      .map(([cell, line]) => this.#measure(cell, line));
    this.#waiting.clear();
    for (const { line, fit, top, inset } of places) {
      line.dataset.fit = fit;
      line.style.top = `${top}px`;
      line.style.insetInlineEnd = `${inset}px`;
    }
  }

  #measure(cell: Element, line: HTMLElement): Place {
    const found = this.#site.authorLine(cell);
    const border = { line, fit: "border", top: BORDER_TOP, inset: BORDER_INSET } as const;
    if (!found) return border;
    const row = cell.getBoundingClientRect();
    const text = found.textEnd.getBoundingClientRect();
    const { free, inset } = roomBetween(row, text, found.buttons?.getBoundingClientRect());
    const fit = chooseFit(free, pieceWidths(line));
    if (fit === null) return border;
    const middle = text.top + Math.min(text.height, CHIP_HEIGHT) / 2;
    return { line, fit, top: Math.round(middle - CHIP_HEIGHT / 2 - row.top), inset };
  }
}

interface Box {
  left: number;
  right: number;
}

/** The free width between the text and the buttons, in either direction of writing. */
export function roomBetween(row: Box, text: Box, buttons?: Box): { free: number; inset: number } {
  const isMirrored = buttons !== undefined && buttons.right <= text.left;
  if (isMirrored) {
    return { free: text.left - buttons.right - 2 * GAP, inset: buttons.right - row.left + GAP };
  }
  const end = buttons?.left ?? row.right - GAP;
  return { free: end - text.right - 2 * GAP, inset: row.right - end + GAP };
}

interface Pieces {
  all: number;
  one: number;
}

export function chooseFit(free: number, { all, one }: Pieces): "all" | "one" | null {
  if (all <= free) return "all";
  return one <= free ? "one" : null;
}

/** Before it is placed every piece of a line is laid out, so that its width can be read. */
function pieceWidths(line: HTMLElement): Pieces {
  const width = (pieces: HTMLElement[]) =>
    pieces.reduce((sum, piece) => sum + piece.offsetWidth + CHIP_GAP, -CHIP_GAP);
  const chips = [...line.querySelectorAll<HTMLElement>(".chip")];
  return {
    all: width(chips.filter((chip) => !chip.classList.contains("only-one"))),
    one: width(chips.filter((chip) => !chip.classList.contains("extra"))),
  };
}
