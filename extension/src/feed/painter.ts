// Paints decisions on cells: attributes for the page's style, and our mark inside.
import type { Settings } from "../messaging/protocol.gen";
import type { Site } from "../sites/site";
import { createBar } from "../ui/bar";
import { createChipLine, type Chip } from "../ui/chips";
import type { Theme } from "../ui/kinds";
import {
  blankMark,
  drawIn,
  hasMark,
  isCovered,
  isLabelled,
  isOurs,
  labelCell,
  markOf,
  removeMark,
  stateOn,
  unlabelCell,
  type CellState,
} from "../ui/mark";
import { Pressed } from "../ui/pressed";
import { Calm } from "./calm";
import type { Decision } from "./decide";
import { Placement, type Room } from "./placement";
import type { Row } from "./rows";
import { authorOf, chipsFor, doubtChip, nameOf } from "./view";

export interface PainterActions {
  onShow: (cell: Element) => void;
  onHideAgain: (cell: Element) => void;
  onWhy: (cell: Element, anchor: HTMLElement) => void;
  /** Rows that had to wait may be tried again: the page is at rest, or the press is over. */
  onRest: (cells: Element[]) => void;
  /** These rows look as they were to. */
  onPainted: (rows: Row[]) => void;
}

export interface Look {
  settings: Settings;
  theme: Theme;
}

export class Painter {
  readonly #site: Site;
  readonly #actions: PainterActions;
  readonly #placement: Placement;
  readonly #calm: Calm;
  readonly #pressed: Pressed;
  /** Tweets the user asked to see, for as long as the page lives. */
  readonly #opened = new Set<string>();
  /** Tweets seen collapsed: the page knows their height, so they may come back so anywhere. */
  readonly #settled = new Set<string>();
  /** What is to be written next; of two plans for a cell the newer one. */
  readonly #plans = new Map<Element, Plan>();
  #frame: number | null = null;
  /** Gets a chip even if it needs none, so that its verdict can be asked about. */
  #attended: Element | null = null;

  constructor(site: Site, actions: PainterActions) {
    this.#site = site;
    this.#actions = actions;
    this.#placement = new Placement(site);
    this.#calm = new Calm(actions.onRest);
    this.#pressed = new Pressed(cellOfPress, actions.onRest);
  }

  /**
   * Paints all rows: first everything is measured, then everything written. With `isLaidOut` the
   * rows are as the page last drew them: chips can be placed without a layout of their own, and
   * what is written waits for the frame that will lay the page out anyway.
   */
  paint(rows: readonly Row[], look: Look, isLaidOut = false): void {
    for (const row of rows) this.#plans.set(row.cell, this.#plan(row, look, isLaidOut));
    if (!isLaidOut || document.hidden) this.#writeAll();
    else this.#frame ??= requestAnimationFrame(() => this.#writeAll());
  }

  clear(cell: Element): void {
    this.#plans.delete(cell);
    unlabelCell(cell);
    removeMark(cell);
  }

  attend(cell: Element | null): void {
    this.#attended = cell;
  }

  open(id: string): void {
    this.#opened.add(id);
  }

  close(id: string): void {
    this.#opened.delete(id);
    this.#settled.add(id);
  }

  isOpened(id: string): boolean {
    return this.#opened.has(id);
  }

  /** Chips that were placed for another width are placed again. */
  placeAgain(rows: Iterable<Row>): void {
    this.#placement.forgetWidths();
    for (const { cell } of rows) {
      const line = hasMark(cell) ? markOf(cell).root.querySelector<HTMLElement>(".line") : null;
      if (!line) continue;
      delete line.dataset.fit;
      this.#placement.add(cell, line);
    }
  }

  stop(): void {
    this.#endFrame();
    this.#placement.stop();
    this.#calm.stop();
    this.#pressed.stop();
  }

  #writeAll(): void {
    this.#endFrame();
    const plans = [...this.#plans.values()].filter(({ row }) => !this.#isHeld(row));
    this.#plans.clear();
    for (const plan of plans) this.#write(plan);
    this.#actions.onPainted(plans.map(({ row }) => row));
  }

  #endFrame(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  /** Somebody presses its mark. A cell that got another tweet is painted all the same. */
  #isHeld({ cell, tweet }: Row): boolean {
    return isLabelled(cell, tweet.id) && this.#pressed.holds(cell);
  }

  /** Null when nothing is decided or nothing may be painted. */
  #stateOf({ cell, tweet, decision }: Row): CellState | null {
    if (!decision || decision.reason === "mode_off" || decision.reason === "page_off") return null;
    if (decision.reason === "not_judged") return null;
    const { treatment } = decision;
    if (treatment !== "collapse" && treatment !== "hide") return treatment;
    if (this.#opened.has(tweet.id)) return "opened";
    return this.#settled.has(tweet.id) || this.#calm.mayShrink(cell) ? treatment : "leave";
  }

  #plan(row: Row, look: Look, isLaidOut: boolean): Plan {
    const { cell, tweet, decision } = row;
    const state = this.#stateOf(row);
    if (!state || !decision) return { row, state: null };
    const chips = chipsOf(state, decision, look, cell === this.#attended);
    const signature = [state, nameOf(decision), tweet.author.handle, tweet.author.name]
      .concat(...chips.map(({ icon, ink, background }) => [icon, ink, background]))
      .join("\0");
    const isThere = hasMark(cell) || !needsMark(state, chips);
    if (signature === row.painted && isThere) return { row, state, signature };
    const canMeasure = isLaidOut && chips.length > 0 && !isCovered(state) && !isCoveredNow(cell);
    const room = canMeasure ? this.#placement.measure(cell) : undefined;
    return { row, state, signature, drawing: { chips, decision, room } };
  }

  #write({ row, state, signature, drawing }: Plan): void {
    const { cell, tweet, decision, verdict } = row;
    row.painted = signature ?? "";
    if (!state) return decision?.reason === "not_judged" ? blank(cell) : this.clear(cell);
    if (isCovered(state)) this.#settled.add(tweet.id);
    if (drawing) this.#drawMark(row, state, drawing);
    const outcome = decision?.reason === "ad" ? "ad" : (verdict?.outcome ?? "");
    labelCell(cell, { id: tweet.id, state, outcome });
  }

  #drawMark({ cell, tweet }: Row, state: CellState, { chips, decision, room }: Drawing): void {
    if (!needsMark(state, chips)) return blankMark(cell);
    const mark = markOf(cell);
    const onWhy = (anchor: HTMLElement) => this.#actions.onWhy(cell, anchor);
    if (isCovered(state)) {
      const view = {
        isHidden: state === "hide",
        what: nameOf(decision),
        who: authorOf(tweet),
        avatarUrl: this.#site.avatarUrl(cell),
      };
      const onShow = () => this.#actions.onShow(cell);
      return drawIn(mark, state, createBar(view, { onShow, onWhy }));
    }
    const onHideAgain = state === "opened" ? () => this.#actions.onHideAgain(cell) : undefined;
    const line = createChipLine(chips, { onWhy, onHideAgain });
    if (state === "highlight" && chips[0]) mark.host.style.borderInlineStartColor = chips[0].ink;
    drawIn(mark, state, line);
    this.#placement.add(cell, line, room);
  }
}

interface Drawing {
  chips: Chip[];
  decision: Decision;
  /** Undefined when it is not known yet. */
  room: Room | null | undefined;
}

/** What is to be written on a row; without `drawing` its mark stays as it is. */
interface Plan {
  row: Row;
  state: CellState | null;
  signature?: string;
  drawing?: Drawing;
}

function chipsOf(
  state: CellState,
  decision: Decision,
  { settings, theme }: Look,
  isAttended: boolean,
): Chip[] {
  if (state !== "leave") return chipsFor(decision, settings, theme);
  if (decision.reason === "unsure") {
    return decision.showsDoubt || isAttended ? [doubtChip(theme)] : [];
  }
  return isAttended && decision.reason !== "ad" ? chipsFor(decision, settings, theme) : [];
}

/** What is covered has no place on the screen that could be measured. */
const isCoveredNow = (cell: Element): boolean => isCovered(stateOn(cell));

/** The cell whose mark is pressed. */
function cellOfPress(event: Event): Element | null {
  const mark = event.composedPath().find((one) => isOurs(one as Node)) as Node | undefined;
  return mark?.parentElement ?? null;
}

/** For the time until the verdict comes. */
function blank(cell: Element): void {
  unlabelCell(cell);
  blankMark(cell);
}

const needsMark = (state: CellState, chips: readonly Chip[]): boolean =>
  isCovered(state) || chips.length > 0;
