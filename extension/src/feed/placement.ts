// Finds room for the chips: on the author's line where there is, else within the row's upper padding.
// Chips never take part in the row's layout, so highlighting moves nothing.
import type { Site } from "../sites/site";

const CHIP_HEIGHT = 20;
const GAP = 6;
const CHIP_GAP = 4;

/** Room on the author's line in CSS pixels: from the row's end, and from its top. */
export interface Room {
  free: number;
  inset: number;
  top: number;
}

export class Placement {
  readonly #site: Site;
  readonly #waiting = new Map<Element, HTMLElement>();
  /** The widths of chips by their texts: the same few kinds come again and again. */
  readonly #widths = new Map<string, number>();
  #task: ReturnType<typeof setTimeout> | undefined;

  constructor(site: Site) {
    this.#site = site;
  }

  /** Null for a row without an author's line. Cheap only while the page is laid out. */
  measure(cell: Element): Room | null {
    const found = this.#site.authorLine(cell);
    if (!found) return null;
    const row = cell.getBoundingClientRect();
    const text = found.textEnd.getBoundingClientRect();
    const middle = text.top + Math.min(text.height, CHIP_HEIGHT) / 2;
    return {
      ...roomBetween(row, text, found.buttons?.getBoundingClientRect()),
      top: Math.round(middle - CHIP_HEIGHT / 2 - row.top),
    };
  }

  /** Places a line in its cell: at once when its room and its widths are known, else soon. */
  add(cell: Element, line: HTMLElement, room?: Room | null): void {
    const widths =
      room !== undefined && piecesOf(line, (chip) => this.#widths.get(chip.textContent));
    if (widths) return place(line, room ?? null, widths);
    this.#waiting.set(cell, line);
    // A task runs when the frame the row came with has been laid out.
    this.#task ??= setTimeout(() => this.#placeAll());
  }

  /** Forgets widths: letters may have become larger, or another font has come. */
  forgetWidths(): void {
    this.#widths.clear();
  }

  stop(): void {
    clearTimeout(this.#task);
  }

  /** All measuring comes before all writing: the page is laid out once. */
  #placeAll(): void {
    this.#task = undefined;
    const lines = [...this.#waiting].filter(([, line]) => line.isConnected);
    this.#waiting.clear();
    const found = lines.map(([cell, line]) => ({
      line,
      room: this.measure(cell),
      widths: piecesOf(line, (chip) => this.#widthOf(chip)),
    }));
    for (const { line, room, widths } of found) place(line, room, widths);
  }

  /** Before it is placed every chip of a line is laid out, so that its width can be read. */
  #widthOf(chip: HTMLElement): number {
    const width = this.#widths.get(chip.textContent) ?? chip.offsetWidth;
    // A chip that is not shown has none.
    if (width > 0) this.#widths.set(chip.textContent, width);
    return width;
  }
}

type WidthOf = (chip: HTMLElement) => number | undefined;

/** Null when the width of a chip is not known. */
function piecesOf(line: HTMLElement, widthOf: WidthOf): Pieces | null {
  let [all, one] = [-CHIP_GAP, -CHIP_GAP];
  for (const chip of line.querySelectorAll<HTMLElement>(".chip")) {
    const width = widthOf(chip);
    if (width === undefined) return null;
    if (!chip.classList.contains("only-one")) all += width + CHIP_GAP;
    if (!chip.classList.contains("extra")) one += width + CHIP_GAP;
  }
  return { all, one };
}

function place(line: HTMLElement, room: Room | null, widths: Pieces | null): void {
  const fit = room && widths && chooseFit(room.free, widths);
  line.dataset.fit = fit ?? "border";
  line.style.top = room && fit ? `${room.top}px` : "";
  line.style.insetInlineEnd = room && fit ? `${room.inset}px` : "";
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
