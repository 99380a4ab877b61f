// Reads cells, asks for verdicts, decides, has them painted.
import type { Connection } from "../messaging/runtime";
import type { Page, Settings, Verdict } from "../messaging/protocol.gen";
import type { Site } from "../sites/site";
import type { Theme } from "../ui/kinds";
import { Batcher, type Classify } from "./batcher";
import { decide, isMember, type Surroundings } from "./decide";
import { Painter } from "./painter";
import { Rows, type Row } from "./rows";
import { SlicedQueue } from "./slices";
import { Tally } from "./tally";
import { VerdictStore } from "./verdict-store";
import { Nearness } from "./visibility";

/** A page mounts about three screens at a time; of more at once only the near ones are asked. */
const FEW = 60;

export interface FeedServices {
  classify: Classify;
  onWhy: (row: Row, anchor: HTMLElement) => void;
  onChanged: () => void;
}

export class Feed {
  readonly tally = new Tally();
  readonly #site: Site;
  readonly #services: FeedServices;
  readonly #store = new VerdictStore();
  readonly #rows: Rows;
  readonly #membership = new Map<string, boolean>();
  readonly #queue = new SlicedQueue<Element>((cells) => this.#take(cells));
  readonly #nearness = new Nearness((cells) => this.#comeNear(cells));
  readonly #batcher: Batcher;
  readonly #painter: Painter;
  #settings: Settings | null = null;
  #hasHost = false;
  #page: Page | null = null;
  #ownHandle: string | null = null;
  #theme: Theme = "light";

  constructor(site: Site, services: FeedServices) {
    this.#site = site;
    this.#services = services;
    this.#rows = new Rows(site, this.#store, (cell) => this.#painter.clear(cell));
    this.#batcher = new Batcher(services.classify, (verdicts) => this.#judge(verdicts));
    this.#painter = new Painter(site, {
      onShow: (cell) => this.#show(cell),
      onHideAgain: (cell) => this.#hideAgain(cell),
      onWhy: (cell, anchor) => this.#why(cell, anchor),
      onRest: (cells) => this.#paint(this.#rows.of(cells)),
    });
  }

  /** Takes cells that appeared or changed. */
  add(cells: Iterable<Element>): void {
    this.#queue.add(cells);
  }

  enter(page: Page | null): void {
    this.#page = page;
    this.#ownHandle = this.#site.ownHandle(document);
    this.tally.reset();
    this.#repaint();
    this.#askAll();
  }

  set settings(settings: Settings) {
    const isNews = settings.revision !== this.#settings?.revision;
    const isFirst = this.#settings === null;
    this.#settings = settings;
    this.#repaint();
    if (!isNews) return;
    // What the host would say may have changed. Until it answers, what is painted stays.
    if (!isFirst) this.#store.expire();
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

  set theme(theme: Theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#repaint();
  }

  placeAgain(): void {
    this.#painter.placeAgain(this.#rows.live());
  }

  /** Notes that an author was added to the bubble, or taken out, and shows it at once. */
  setMember(handle: string, isMember: boolean): void {
    this.#membership.set(handle.toLowerCase(), isMember);
    this.#repaint();
  }

  isMember({ verdict, tweet }: Row): boolean {
    return isMember(verdict, tweet, this.#membership);
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

  #judge(verdicts: ReadonlyMap<string, Verdict>): void {
    // An answer proves the host, also when its state has not been heard of yet.
    this.#hasHost = true;
    for (const [key, verdict] of verdicts) this.#store.set(key, verdict);
    const judged = this.#rows.live().filter(({ key }) => verdicts.has(key));
    for (const row of judged) row.verdict = verdicts.get(row.key) ?? null;
    // Answers come between frames, when what is on the page has been laid out.
    this.#paint(judged, true);
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

  #around({ isFocused }: Row): Surroundings {
    return {
      page: this.#page,
      ownHandle: this.#ownHandle,
      isFocused: isFocused && this.#page === "status",
      membership: this.#membership,
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
