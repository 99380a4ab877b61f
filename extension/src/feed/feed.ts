// Reads cells, asks for verdicts, decides, has them painted.
import type { Connection } from "../messaging/runtime";
import type { MemberMark, Page, Settings, Verdict } from "../messaging/protocol.gen";
import type { Site } from "../sites/site";
import type { Theme } from "../ui/kinds";
import { Batcher, type Classify } from "./batcher";
import { decide, type Surroundings } from "./decide";
import { Painter } from "./painter";
import { Rows, type Row } from "./rows";
import { SlicedQueue } from "./slices";
import { Tally } from "./tally";
import { VerdictStore } from "./verdict-store";
import { Nearness } from "./visibility";

/** A page mounts about three screens at a time; of more at once only the near ones are asked. */
const FEW = 60;

/** The height of the bar that the page keeps on top, in pixels. */
const STICKY_HEAD = 53;

export interface FeedServices {
  classify: Classify;
  onWhy: (row: Row, anchor: HTMLElement) => void;
  onChanged: () => void;
  /** What the user keeps on the author of a row; null outside the bubble. */
  memberOf: (row: Row) => MemberMark | null;
  onPainted: (rows: Row[]) => void;
}

export class Feed {
  readonly tally = new Tally();
  readonly #site: Site;
  readonly #services: FeedServices;
  readonly #store = new VerdictStore();
  readonly #rows: Rows;
  readonly #queue = new SlicedQueue<Element>((cells) => this.#take(cells));
  readonly #nearness = new Nearness((cells) => this.#comeNear(cells));
  readonly #batcher: Batcher;
  readonly #painter: Painter;
  #attended: Element | null = null;
  #calledBack: ReadonlySet<string> = new Set();
  #settings: Settings | null = null;
  #hasHost = false;
  #isReading = true;
  #page: Page | null = null;
  #ownHandle: string | null = null;
  #theme: Theme = "light";

  constructor(site: Site, services: FeedServices) {
    this.#site = site;
    this.#services = services;
    this.#rows = new Rows(site, this.#store, (cell) => this.#painter.clear(cell));
    this.#batcher = new Batcher(services.classify, (...answer) => this.#judge(...answer));
    this.#painter = new Painter(site, {
      onShow: (cell) => this.#show(cell),
      onHideAgain: (cell) => this.#hideAgain(cell),
      onWhy: (cell, anchor) => this.#why(cell, anchor),
      onRest: (cells) => this.#paint(this.#rows.of(cells)),
      onPainted: services.onPainted,
    });
  }

  /** Takes cells that appeared or changed. Where nothing is judged, nothing is read either. */
  add(cells: Iterable<Element>): void {
    if (this.#isReading) this.#queue.add(cells);
  }

  enter(page: Page | null): void {
    this.#page = page;
    this.#ownHandle = this.#site.ownHandle(document);
    this.tally.reset();
    this.#switch();
    this.#repaint();
    this.#askAll();
  }

  set settings(settings: Settings) {
    const isNews = settings.revision !== this.#settings?.revision;
    const isFirst = this.#settings === null;
    this.#settings = settings;
    this.#switch();
    this.#repaint();
    // What the host would say may have changed. Until it answers, what is painted stays.
    if (isNews && !isFirst) this.#expire();
    this.#askAll();
  }

  set connection({ state }: Connection) {
    // A new attempt says nothing yet: what is painted stays until it has succeeded or failed.
    if (state === "connecting") return;
    const hadHost = this.#hasHost;
    this.#hasHost = state === "connected";
    if (hadHost === this.#hasHost) return;
    this.#repaint();
    if (this.#hasHost) this.#askAll();
  }

  /** Tweets called back elsewhere, by id; those no longer among them are treated as ever. */
  set opened(ids: ReadonlySet<string>) {
    for (const id of this.#calledBack) if (!ids.has(id)) this.#painter.close(id);
    for (const id of ids) if (!this.#calledBack.has(id)) this.#painter.open(id);
    this.#calledBack = ids;
    this.#repaint();
  }

  set theme(theme: Theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#repaint();
  }

  placeAgain(): void {
    this.#painter.placeAgain(this.#rows.live());
  }

  /** An author came into the bubble or went out of it: shown at once. */
  memberChanged(handle: string): void {
    const isTheirs = ({ tweet }: Row) => tweet.author.handle.toLowerCase() === handle;
    this.#paint(this.#rows.live().filter(isTheirs));
  }

  /** Shows a tweet as the user says it is, at once. */
  say(verdict: Verdict): void {
    this.#store.say(verdict);
    this.#judgeAnew(verdict.id);
  }

  /** The host has stored what was said, and this is how it judges now. */
  settle(verdict: Verdict): void {
    this.#store.settle(verdict);
    this.#judgeAnew(verdict.id);
  }

  /** The row that stands in a cell now. */
  rowIn(cell: Element): Row | undefined {
    return this.#rows.get(cell);
  }

  /** The row the pointer or the keyboard rests on, whose verdict can be asked about. */
  attend(cell: Element | null): void {
    if (cell === this.#attended) return;
    const cells = [this.#attended, cell].filter((one) => one !== null);
    this.#attended = cell;
    this.#painter.attend(cell);
    this.#paint(this.#rows.of(cells));
  }

  /** The first judged row that is wholly in view, below what the page keeps on top. */
  rowInView(): Row | undefined {
    const tops = this.#rows
      .live()
      .filter(({ verdict }) => verdict !== null)
      .map((row) => ({ row, top: row.cell.getBoundingClientRect().top }))
      .filter(({ top }) => top >= STICKY_HEAD && top < innerHeight)
      .sort((a, b) => a.top - b.top);
    return tops[0]?.row;
  }

  isOpened({ tweet }: Row): boolean {
    return this.#painter.isOpened(tweet.id);
  }

  stop(): void {
    this.#nearness.stop();
    this.#painter.stop();
    for (const { cell } of this.#rows.live()) this.#painter.clear(cell);
  }

  #take(cells: Element[]): void {
    this.#ownHandle ??= this.#site.ownHandle(document);
    const rows = this.#rows.take(cells);
    this.#paint(rows);
    const waits = this.#rows.size > FEW;
    for (const row of rows) {
      if (waits) this.#nearness.await(row.cell);
      else this.#ask(row);
    }
  }

  #comeNear(cells: Element[]): void {
    for (const row of this.#rows.of(cells)) this.#ask(row);
  }

  #askAll(): void {
    for (const row of this.#rows.live()) this.#ask(row);
  }

  #ask(row: Row): void {
    if (row.tweet.is_promoted || this.#store.isCurrent(row.key) || !this.#isActive()) return;
    this.#batcher.ask(row.key, row.tweet);
  }

  #isActive(): boolean {
    if (!this.#settings || this.#settings.mode === "off") return false;
    return this.#page !== null && this.#settings.pages[this.#page];
  }

  /** Reads what stands there once it is to be judged, and lets go of it once it is not. */
  #switch(): void {
    // Before the settings are known, rows are read so that they can be asked about at once.
    const isReading = this.#settings === null || this.#isActive();
    if (isReading === this.#isReading) return;
    this.#isReading = isReading;
    if (!isReading) this.#repaint();
    this.#rows.forget();
    if (isReading) this.#queue.add(this.#site.cellsIn(document.body));
  }

  #expire(): void {
    this.#store.expire();
    this.#batcher.expire();
  }

  #judge(verdicts: ReadonlyMap<string, Verdict>, isCurrent: boolean): void {
    // An answer proves the host, also when its state has not been heard of yet.
    this.#hasHost = true;
    for (const [key, verdict] of verdicts) this.#store.set(key, verdict, isCurrent);
    const judged = this.#rows.live().filter(({ key }) => verdicts.has(key));
    for (const row of judged) row.verdict = this.#store.get(row.key);
    // Answers come between frames, when what is on the page has been laid out.
    this.#paint(judged, true);
  }

  #judgeAnew(id: string): void {
    const rows = this.#rows.live().filter(({ tweet }) => tweet.id === id);
    for (const row of rows) row.verdict = this.#store.get(row.key);
    this.#paint(rows);
  }

  #repaint(): void {
    this.#paint(this.#rows.live());
  }

  #paint(rows: readonly Row[], isLaidOut = false): void {
    const settings = this.#settings;
    if (!settings || rows.length === 0) return;
    for (const row of rows) {
      row.decision = decide(row.verdict, row.tweet, settings, this.#around(row));
      this.tally.note(row);
    }
    this.#painter.paint(rows, { settings, theme: this.#theme }, isLaidOut);
    this.#services.onChanged();
  }

  #around(row: Row): Surroundings {
    return {
      page: this.#page,
      ownHandle: this.#ownHandle,
      isFocused: row.isFocused && this.#page === "status",
      member: this.#services.memberOf(row),
      reposter: row.verdict?.reposter ?? null,
      hasHost: this.#hasHost,
    };
  }

  #show(cell: Element): void {
    const row = this.#rows.get(cell);
    if (!row) return;
    this.#painter.open(row.tweet.id);
    this.#paint([row]);
    this.#site.focusTarget(cell)?.focus({ preventScroll: true });
  }

  #hideAgain(cell: Element): void {
    const row = this.#rows.get(cell);
    if (!row) return;
    this.#painter.close(row.tweet.id);
    this.#paint([row]);
  }

  #why(cell: Element, anchor: HTMLElement): void {
    const row = this.#rows.get(cell);
    if (row) this.#services.onWhy(row, anchor);
  }
}
