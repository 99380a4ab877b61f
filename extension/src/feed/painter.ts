// Paints decisions on cells: attributes for the page's style, and our mark inside.
import type { Settings } from "../messaging/protocol.gen";
import type { Site } from "../sites/site";
import { createBar } from "../ui/bar";
import { createChipLine, createEdge, type Chip } from "../ui/chips";
import type { Theme } from "../ui/kinds";
import { hasMark, labelCell, markOf, removeMark, unlabelCell, type CellState } from "../ui/mark";
import { Calm } from "./calm";
import type { Decision } from "./decide";
import { Placement } from "./placement";
import type { Row } from "./rows";
import { authorOf, chipsFor, doubtChip, nameOf } from "./view";

export interface PainterActions {
  onShow: (cell: Element) => void;
  onHideAgain: (cell: Element) => void;
  onWhy: (cell: Element, anchor: HTMLElement) => void;
  /** Rows that could not be collapsed without moving what is read may be tried again. */
  onRest: (cells: Element[]) => void;
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
  /** Tweets the user asked to see, for as long as the page lives. */
  readonly #opened = new Set<string>();
  /** Tweets seen collapsed: the page knows their height, so they may come back so anywhere. */
  readonly #settled = new Set<string>();

  constructor(site: Site, actions: PainterActions) {
    this.#site = site;
    this.#actions = actions;
    this.#placement = new Placement(site);
    this.#calm = new Calm(actions.onRest);
  }

  /** Paints all rows: first everything is measured, then everything written. */
  paint(rows: readonly Row[], look: Look): void {
    const states = rows.map((row) => this.#stateOf(row));
    rows.forEach((row, index) => this.#write(row, states[index] ?? null, look));
  }

  clear(cell: Element): void {
    unlabelCell(cell);
    removeMark(cell);
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
    for (const { cell } of rows) {
      const line = hasMark(cell) ? markOf(cell).root.querySelector<HTMLElement>(".line") : null;
      if (!line) continue;
      delete line.dataset.fit;
      this.#placement.add(cell, line);
    }
  }

  stop(): void {
    this.#placement.stop();
    this.#calm.stop();
  }

  /** Null when nothing is decided or nothing may be painted. */
  #stateOf({ cell, tweet, decision }: Row): CellState | null {
    if (!decision || decision.reason === "mode_off" || decision.reason === "page_off") return null;
    if (decision.reason === "not_judged") return null;
    const { treatment } = decision;
    if (treatment !== "collapse" && treatment !== "hide") return treatment;
    if (this.#opened.has(tweet.id)) return "opened";
    if (!this.#settled.has(tweet.id) && !this.#calm.mayShrink(cell)) return "leave";
    this.#settled.add(tweet.id);
    return treatment;
  }

  #write(row: Row, state: CellState | null, look: Look): void {
    const { cell, tweet, decision } = row;
    if (!state || !decision) {
      row.painted = "";
      return this.clear(cell);
    }
    const chips = chipsOf(state, decision, look);
    const signature = JSON.stringify([state, chips, nameOf(decision), tweet.author]);
    const isThere = hasMark(cell) || !needsMark(state, chips);
    if (signature !== row.painted || !isThere) this.#drawMark(row, state, chips, decision);
    row.painted = signature;
    const outcome = decision.reason === "ad" ? "ad" : (row.verdict?.outcome ?? "");
    labelCell(cell, { id: tweet.id, state, outcome });
  }

  #drawMark({ cell, tweet }: Row, state: CellState, chips: Chip[], decision: Decision): void {
    if (!needsMark(state, chips)) return removeMark(cell);
    const { host, root } = markOf(cell);
    host.setAttribute("state", state);
    const onWhy = (anchor: HTMLElement) => this.#actions.onWhy(cell, anchor);
    if (state === "collapse" || state === "hide") {
      const view = {
        isHidden: state === "hide",
        what: nameOf(decision),
        who: authorOf(tweet),
        avatarUrl: this.#site.avatarUrl(cell),
      };
      root.replaceChildren(createBar(view, { onShow: () => this.#actions.onShow(cell), onWhy }));
      return;
    }
    const onHideAgain = state === "opened" ? () => this.#actions.onHideAgain(cell) : undefined;
    const line = createChipLine(chips, { onWhy, onHideAgain });
    const edges = state === "highlight" && chips[0] ? [createEdge(chips[0].ink)] : [];
    root.replaceChildren(...edges, line);
    this.#placement.add(cell, line);
  }
}

function chipsOf(state: CellState, decision: Decision, { settings, theme }: Look): Chip[] {
  if (state !== "leave") return chipsFor(decision, settings, theme);
  return decision.showsDoubt ? [doubtChip(theme)] : [];
}

const needsMark = (state: CellState, chips: readonly Chip[]): boolean =>
  state === "collapse" || state === "hide" || chips.length > 0;
