// The bubble in a page of X: buttons, tags, what is noted, and the list that is looked through.
import type { PageLink } from "../messaging/page-link";
import type { Account, MemberMark, MemberReply, Page, Settings } from "../messaging/protocol.gen";
import type { Result } from "../messaging/runtime";
import { t } from "../pages/i18n";
import type { SeenAccount, Site } from "../sites/site";
import type { Theme } from "../ui/kinds";
import type { PageToasts } from "../ui/toast/toast";
import { WhyPanel } from "../ui/why/panel";
import type { Row } from "../feed/rows";
import { BubbleActions } from "./actions";
import { Membership } from "./membership";
import { MinePanel } from "./mine-panel";
import { listenForPresses } from "./presses";
import { RowButtons } from "./row-buttons";
import { Sightings } from "./sightings";
import { Spots } from "./spots";
import panelCss from "../ui/why/why.css?inline";
import css from "./tag-menu.css?inline";
import { createTagMenu } from "./tag-menu";

/** So long a row may be without its button. */
const LATE_MS = 200;

const SHOWN = "data-ab-bubble";
const MENU = { tag: "ab-tags", label: "bubble_tags", css: panelCss + css } as const;

export interface BubbleParts {
  site: Site;
  link: PageLink;
  toasts: PageToasts;
  /** The row that stands in a cell now. */
  rowIn: (cell: Element) => Row | undefined;
  /** Rows of that author look different now. */
  onChanged: (handle: string) => void;
}

export class BubbleOnPage {
  readonly membership = new Membership();
  readonly #parts: BubbleParts;
  readonly #actions: BubbleActions;
  readonly #buttons: RowButtons;
  readonly #spots: Spots;
  readonly #sightings: Sightings;
  readonly #menu: WhyPanel;
  readonly #mine: MinePanel;
  /** Cells whose button comes with the verdict, or once it is late. */
  readonly #unjudged = new Set<Element>();
  #late: ReturnType<typeof setTimeout> | undefined;
  #settings: Settings | null = null;
  #page: Page | null = null;
  #path = "";
  #ownHandle: string | null = null;
  /** As the host was told of it on this page. */
  #viewer: string | null = null;
  #theme: Theme = "light";

  constructor(parts: BubbleParts) {
    const { site, link, toasts } = parts;
    const { membership } = this;
    this.#parts = parts;
    this.#buttons = new RowButtons(site);
    this.#menu = new WhyPanel(link.signal, MENU);
    this.#actions = new BubbleActions({
      link,
      membership,
      toasts,
      openTags: (account, anchor) => void this.#openTags(account, anchor),
    });
    this.#sightings = new Sightings(async (sightings) => {
      const result = await link.ask({ type: "note_sightings", sightings });
      return result.ok;
    });
    this.#mine = new MinePanel({
      signal: link.signal,
      membership,
      add: (account) => this.#actions.add(account),
      dismiss: (handle, undone) => this.#actions.dismiss(handle, undone),
      candidates: async (handle) => {
        await this.#sightings.flush();
        return link.ask({ type: "discover", followed_by: handle });
      },
    });
    this.#spots = new Spots(site, membership, {
      which: (accounts) => this.#which(accounts),
      onListed: (people) => this.#noteListed(people),
    });
    membership.follow((handle) => parts.onChanged(handle));
    listenForPresses(
      {
        onPress: (button) => this.#press(button),
        onMenu: (button) => this.#onMenu(button),
      },
      link.signal,
    );
    link.signal.addEventListener("abort", () => this.#stop());
  }

  set settings(settings: Settings) {
    const isNews = settings.revision !== this.#settings?.revision;
    const wasOn = this.#isOn;
    this.#settings = settings;
    this.#sightings.isOn = settings.note_sightings;
    this.membership.hear(settings.revision);
    this.#switch();
    this.#findOwnHandle();
    // While it was off, nobody looked at what the page added.
    if (this.#isOn && !wasOn) this.#spots.note([document.body]);
    else if (isNews) this.#spots.again();
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.#spots.theme = theme;
    this.#spots.again();
  }

  enter(page: Page | null, path: string): void {
    this.#page = page;
    this.#path = path;
    this.#viewer = null;
    this.#findOwnHandle();
    this.#menu.close();
    this.#switch();
    const list = this.#isOn ? this.#parts.site.peopleListOf(path) : null;
    this.#mine.enter(list?.handle ?? null);
    this.#spots.note([document.body]);
  }

  /** The page added or changed something outside its tweets. */
  noteAdded(roots: Iterable<Element>): void {
    if (this.#isOn) this.#spots.note(roots);
  }

  /**
   * Rows as they are now. Called for every row that is drawn. A new button comes together with the
   * verdict, so that the page is laid out once for both; `isLate`: the verdict lets itself be
   * waited for, or there is no host.
   */
  onPainted(rows: readonly Row[], isLate = false): void {
    if (!this.#isOn) return;
    for (const row of rows) {
      if (!this.#isAddable(row)) this.#buttons.hide(row);
      else if (row.verdict || isLate || this.#buttons.buttonIn(row.cell))
        this.#buttons.show(row, this.markOf(row), this.#theme);
      else this.#await(row.cell);
      this.#sightings.noteRow(row);
    }
  }

  markOf({ tweet, verdict }: Row): MemberMark | null {
    return this.membership.markOf(tweet.author.handle, verdict);
  }

  /** For the *why* panel, which tells by itself what went wrong. */
  setMember({ handle, name }: Account, member: boolean): Promise<Result<MemberReply>> {
    return this.#actions.setAndOffer({ handle, name, userId: null }, member);
  }

  /** The keyboard command: the author of the tweet with the focus, else of the one pointed at. */
  toggleFocused(): void {
    const { site, toasts } = this.#parts;
    const article = document.activeElement ?? document.body;
    const cell = site.cellOf(article) ?? site.cellOf(pointedAt() ?? document.body);
    const row = cell && this.#parts.rowIn(cell);
    const anchor = cell && row && this.#isAddable(row) ? this.#buttons.buttonIn(cell) : null;
    const head = anchor ?? this.#spots.head();
    if (head) this.#press(head);
    else toasts.show({ text: t("bubble_nobody_focused") });
  }

  #await(cell: Element): void {
    this.#unjudged.add(cell);
    // In a frame, which lays the page out anyway.
    this.#late ??= setTimeout(() => requestAnimationFrame(() => this.#showLate()), LATE_MS);
  }

  #showLate(): void {
    this.#late = undefined;
    // The end may have come since the frame was asked for.
    if (this.#parts.link.signal.aborted) return;
    const cells = [...this.#unjudged].filter((one) => !this.#buttons.buttonIn(one));
    this.#unjudged.clear();
    const rows = cells.map((one) => this.#parts.rowIn(one));
    this.onPainted(
      rows.filter((row) => row !== undefined),
      true,
    );
  }

  get #isOn(): boolean {
    const { mode, pages } = this.#settings ?? {};
    if (!mode || mode === "off") return false;
    return this.#page === null || pages?.[this.#page] !== false;
  }

  /** The host is told as well, or it would propose the user to themselves. */
  #findOwnHandle(): void {
    const { site, link } = this.#parts;
    this.#ownHandle = site.ownHandle(document);
    if (this.#ownHandle === null || this.#ownHandle === this.#viewer || !this.#isOn) return;
    this.#viewer = this.#ownHandle;
    void link.ask({ type: "viewer", handle: this.#ownHandle });
  }

  #switch(): void {
    document.documentElement.toggleAttribute(SHOWN, this.#isOn);
  }

  #isAddable({ tweet }: Row): boolean {
    if (this.#ownHandle === null) this.#findOwnHandle();
    return !tweet.is_promoted && tweet.author.handle.toLowerCase() !== this.#ownHandle;
  }

  #accountOf(button: HTMLElement): { account: SeenAccount; mark: MemberMark | null } | null {
    const spot = this.#spots.accountAt(button);
    if (spot) return { account: spot, mark: this.membership.markOf(spot.handle) };
    const cell = this.#parts.site.cellOf(button);
    const row = cell && this.#parts.rowIn(cell);
    if (!row) return null;
    return { account: { ...row.tweet.author, userId: null }, mark: this.markOf(row) };
  }

  #press(button: HTMLElement): void {
    const found = this.#accountOf(button);
    if (!found) return;
    this.#menu.close();
    void this.#actions.toggle(found.account, found.mark !== null, button);
  }

  #onMenu(button: HTMLElement): void {
    const found = this.#accountOf(button);
    if (found) void this.#openTags(found.account, button);
  }

  async #openTags(account: SeenAccount, anchor: HTMLElement): Promise<void> {
    const tags = await this.#actions.tags();
    const mark = this.#accountOf(anchor)?.mark ?? this.membership.markOf(account.handle);
    const subject = { handle: account.handle, mark, tags, theme: this.#theme };
    const actions = {
      setTags: (chosen: string[]) => this.#actions.setTags(account, chosen),
      close: () => this.#menu.close(),
    };
    let content: HTMLElement[] = [];
    this.#menu.toggle({
      key: account.handle,
      anchor: () => (anchor.isConnected ? anchor : null),
      content: () => (content = createTagMenu(subject, actions)),
    });
    // The keyboard may write at once.
    for (const element of content) if (element.localName === "input") element.focus();
  }

  async #which(accounts: SeenAccount[]): Promise<void> {
    const refs = accounts.map(({ handle, userId }) => ({ handle, user_id: userId }));
    const result = await this.#parts.link.ask({ type: "which_members", accounts: refs });
    if (!result.ok) return;
    const { accounts: known, settings_revision } = result.value;
    for (const { handle, member } of known) this.membership.take(handle, member, settings_revision);
  }

  #noteListed(people: SeenAccount[]): void {
    const list = this.#parts.site.peopleListOf(this.#path);
    if (!list) return;
    this.#sightings.noteFollowed(list.handle, people);
    this.#mine.note(people);
  }

  #stop(): void {
    this.#sightings.stop();
    clearTimeout(this.#late);
    document.documentElement.removeAttribute(SHOWN);
  }
}

/** The innermost element under the pointer. */
function pointedAt(): Element | null {
  return [...document.querySelectorAll(":hover")].at(-1) ?? null;
}
