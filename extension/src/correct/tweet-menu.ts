// From a row to its panel: why the tweet looks as it does, and what the user says to that.
import type { BubbleOnPage } from "../bubble/on-page";
import type { Feed } from "../feed/feed";
import type { Row } from "../feed/rows";
import type { PageLink } from "../messaging/page-link";
import type { Tweet, Verdict } from "../messaging/protocol.gen";
import type { Site } from "../sites/site";
import { hasMark, markOf } from "../ui/mark";
import type { PageToasts } from "../ui/toast/toast";
import { createWhy, createWords, type WhyLook } from "../ui/why/content";
import { WhyPanel } from "../ui/why/panel";
import { answerByKey, createAnswer, type AnswerActions, type AnswerView } from "./answer";
import { Corrections } from "./corrections";
import { KEYS, letterOf } from "./keys";
import { createRules, ruleByKey, type RulesActions, type RulesView } from "./quick-rules";
import { QuickRules } from "./rules";
import { subjectOf } from "./subject";

export interface MenuParts {
  site: Site;
  link: PageLink;
  feed: Feed;
  bubble: BubbleOnPage;
  toasts: PageToasts;
  /** Null until the settings are known. */
  look: () => WhyLook | null;
}

/** What is open: a tweet in a cell, which may get another one any time. */
interface Open {
  cell: Element;
  id: string;
  showsKeys: boolean;
  words: HTMLElement | null;
  rules: Pick<RulesView, "isOpen" | "typed">;
  drawn: Verdict | null;
}

export class TweetMenu {
  readonly #parts: MenuParts;
  readonly #panel: WhyPanel;
  readonly #corrections: Corrections;
  readonly #rules: QuickRules;
  #open: Open | null = null;

  constructor(parts: MenuParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#panel = new WhyPanel(signal);
    this.#corrections = new Corrections(parts);
    this.#rules = new QuickRules(parts);
  }

  /** Opens for a row, or closes where it is open already. */
  toggle(row: Row, showsKeys = this.#anchorIn(row.cell)?.matches(":focus-visible") ?? false): void {
    if (!this.#parts.look()) return;
    const { cell, tweet, verdict } = row;
    const rules = { isOpen: false, typed: "" };
    const words = verdict ? createWords(() => this.#explain(tweet)) : null;
    this.#open = { cell, id: tweet.id, showsKeys, words, rules, drawn: null };
    this.#panel.toggle({
      key: tweet.id,
      beside: cell,
      anchor: () => (this.#row ? this.#anchorIn(cell) : null),
      content: () => this.#content(),
      onKey: (event) => this.#onKey(event),
    });
  }

  close(): void {
    this.#panel.close();
  }

  /** Rows were painted: the panel says what is so now. */
  repainted(rows: readonly Row[]): void {
    const open = this.#open;
    if (!open || !this.#panel.isOpen) return;
    const row = rows.find(({ cell }) => cell === open.cell);
    if (row && row.verdict !== open.drawn) this.#panel.refresh();
  }

  /** The row as it is now; null when its cell holds another tweet. */
  get #row(): Row | null {
    const { cell, id } = this.#open ?? {};
    const row = cell && this.#parts.feed.rowIn(cell);
    return row?.tweet.id === id ? (row ?? null) : null;
  }

  /** Our own button in the row, or the tweet where there is none. */
  #anchorIn(cell: Element): Element | null {
    const own = hasMark(cell) ? markOf(cell).root.querySelector(".chips, .label") : null;
    return cell.isConnected ? (own ?? this.#parts.site.focusTarget(cell)) : null;
  }

  #explain(tweet: Tweet) {
    return this.#parts.link.ask({ type: "explain", tweet });
  }

  #content(): HTMLElement[] {
    const [open, row, look] = [this.#open, this.#row, this.#parts.look()];
    if (!open || !row || !look) return [];
    open.drawn = row.verdict;
    const { verdict } = row;
    const judged = verdict
      ? [
          createAnswer(this.#answerView(verdict, look), this.#answerActions(row.tweet, verdict)),
          ...(open.words ? [open.words] : []),
          createRules(this.#rulesView(row.tweet, verdict), this.#rulesActions()),
        ]
      : [];
    return createWhy(subjectOf(row, this.#parts), this.#whyActions(row), judged);
  }

  #whyActions({ tweet }: Row) {
    const { bubble, link } = this.#parts;
    return {
      setMember: (member: boolean) => bubble.setMember(tweet.author, member),
      openSettings: () => void link.openSettings(),
      close: () => this.close(),
    };
  }

  #answerView(verdict: Verdict, look: WhyLook): AnswerView {
    return { verdict, ...look, showsKeys: this.#open?.showsKeys ?? false };
  }

  #answerActions(tweet: Tweet, verdict: Verdict): AnswerActions {
    return {
      say: (label) => this.#corrections.say(tweet, verdict, label),
      undo: () => void this.#corrections.undo(tweet, verdict),
    };
  }

  #rulesView(tweet: Tweet, verdict: Verdict): RulesView {
    const { isOpen, typed } = this.#open?.rules ?? { isOpen: false, typed: "" };
    return { tweet, verdict, isOpen, typed, showsKeys: this.#open?.showsKeys ?? false };
  }

  #rulesActions(): RulesActions {
    const rules = this.#open?.rules;
    return {
      add: (rule) =>
        void this.#rules.add(rule).then((isAdded) => {
          if (isAdded && rules) rules.typed = "";
        }),
      remove: (rule) => void this.#rules.remove(rule),
      onOpen: (isOpen) => {
        if (rules) rules.isOpen = isOpen;
        this.#panel.resized();
      },
      onType: (typed) => rules && (rules.typed = typed),
    };
  }

  #onKey(event: KeyboardEvent): boolean {
    const [letter, row, look] = [letterOf(event), this.#row, this.#parts.look()];
    if (!letter || !row?.verdict || !look) return false;
    const { tweet, verdict } = row;
    if (letter === KEYS.rules) return this.#toggleRules();
    const rule = ruleByKey(letter, this.#rulesView(tweet, verdict));
    if (rule) void this.#rules.add(rule);
    const answer = this.#answerActions(tweet, verdict);
    return Boolean(rule) || answerByKey(letter, this.#answerView(verdict, look), answer);
  }

  #toggleRules(): boolean {
    if (this.#open) this.#open.rules.isOpen = !this.#open.rules.isOpen;
    this.#panel.refresh();
    this.#panel.focus("rules");
    return true;
  }
}
