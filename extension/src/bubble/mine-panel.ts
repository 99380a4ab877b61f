// On the page of those whom somebody follows: how many of them were seen while scrolling, and who of
// them the bubble points to, best first.
import type { Candidate, DiscoverReply } from "../messaging/protocol.gen";
import type { Result } from "../messaging/runtime";
import { t } from "../pages/i18n";
import type { SeenAccount } from "../sites/site";
import { button, h, shadowHost } from "../ui/dom";
import { createIcon } from "../ui/icons";
import { ownerIn, Pressed } from "../ui/pressed";
import type { Membership } from "./membership";
import css from "./mine-panel.css?inline";
import { reasonsOf } from "./reasons";

const TAG = "ab-mine";
const REFRESH_MS = 1_200;
const MOST_SHOWN = 40;

export interface MineServices {
  signal: AbortSignal;
  membership: Membership;
  add: (account: SeenAccount) => Promise<boolean>;
  /** Dismisses, and offers to undo that; `undone` is called if it was. */
  dismiss: (handle: string, undone: () => void) => Promise<boolean>;
  /** The candidates among those whom `handle` follows, as far as they were seen. */
  candidates: (handle: string) => Promise<Result<DiscoverReply>>;
}

export class MinePanel {
  readonly #services: MineServices;
  readonly #seen = new Set<string>();
  readonly #pressed: Pressed;
  #host: HTMLElement | null = null;
  #handle: string | null = null;
  #isOpen = false;
  #reply: DiscoverReply | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(services: MineServices) {
    this.#services = services;
    const ownerOf = (event: Event) => ownerIn(event, this.#host);
    this.#pressed = new Pressed(ownerOf, () => this.#drawList(), services.signal);
    services.signal.addEventListener("abort", () => this.enter(null));
    services.membership.follow(() => this.#drawList());
  }

  /** `handle` is whose list the page shows; null on every other page. */
  enter(handle: string | null): void {
    if (handle === this.#handle) return;
    this.#close();
    this.#seen.clear();
    this.#reply = null;
    this.#isOpen = false;
    this.#handle = handle;
    if (handle !== null) this.#draw();
  }

  note(people: readonly SeenAccount[]): void {
    const before = this.#seen.size;
    for (const { handle } of people) this.#seen.add(handle.toLowerCase());
    if (this.#seen.size === before || !this.#isOpen) return;
    this.#drawProgress();
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), REFRESH_MS);
  }

  async #refresh(): Promise<void> {
    const handle = this.#handle;
    if (handle === null || !this.#isOpen) return;
    const result = await this.#services.candidates(handle);
    if (handle !== this.#handle) return;
    if (result.ok) this.#reply = result.value;
    this.#drawProgress(result.ok ? "" : result.error.message);
    this.#drawList();
  }

  #draw(): void {
    const host = this.#host ?? this.#create();
    const content = this.#isOpen ? this.#panel() : this.#pill();
    host.shadowRoot?.replaceChildren(content);
    this.#drawProgress();
    this.#drawList();
  }

  #pill(): HTMLElement {
    const open = (isOpen: boolean) => {
      this.#isOpen = isOpen;
      this.#draw();
      this.#find("[role=dialog], .pill")?.focus({ preventScroll: true });
      void this.#refresh();
    };
    return button({ class: "pill" }, () => open(true), createIcon("discover"), t("discover_mine"));
  }

  #panel(): HTMLElement {
    const label = t("why_close");
    const fold = () => {
      this.#isOpen = false;
      this.#draw();
      this.#find(".pill")?.focus({ preventScroll: true });
    };
    const cross = button(
      { class: "close", "aria-label": label, title: label },
      fold,
      createIcon("close"),
    );
    const title = h("h2", { id: "title" }, t("discover_mine_title", this.#handle ?? ""));
    const attributes = { role: "dialog", "aria-labelledby": "title", tabindex: "-1" };
    return h(
      "div",
      attributes,
      h("header", {}, title, cross),
      h("p", { class: "progress", role: "status" }),
      h("ol", {}),
    );
  }

  #drawProgress(problem = ""): void {
    const line = this.#find(".progress");
    if (!line) return;
    const seen = Math.max(this.#seen.size, this.#reply?.listed ?? 0);
    line.textContent = problem || t("discover_mine_progress", seen);
  }

  #drawList(): void {
    const list = this.#find("ol");
    if (!list || !this.#host || !this.#reply || this.#pressed.holds(this.#host)) return;
    const { candidates } = this.#reply;
    const rows = candidates.slice(0, MOST_SHOWN).map((one) => this.#row(one));
    const none = h("li", { class: "none" }, t("discover_mine_none"));
    list.replaceChildren(...(rows.length > 0 ? rows : [none]));
  }

  #row(candidate: Candidate): HTMLElement {
    const { handle, name, user_id } = candidate;
    const isIn = this.#services.membership.markOf(handle) !== null;
    const account = { handle, name, userId: user_id };
    const label = t(isIn ? "discover_added" : "discover_add");
    const add = button(
      { class: "add", "aria-label": `${label}: @${handle}` },
      (pressed) => {
        pressed.disabled = true;
        void this.#services.add(account).then(() => this.#drawList());
      },
      label,
    );
    add.disabled = isIn;
    const no = t("discover_dismiss", handle);
    const dismiss = button(
      { class: "close", "aria-label": no, title: no },
      () => void this.#dismiss(handle),
      createIcon("close"),
    );
    const words = h(
      "div",
      { class: "words" },
      h("bdi", {}, name || `@${handle}`),
      h("span", { class: "handle" }, `@${handle}`),
      h("span", { class: "reasons" }, reasonsOf(candidate).join(" · ")),
    );
    return h("li", {}, words, add, dismiss);
  }

  async #dismiss(handle: string): Promise<void> {
    const undone = () => void this.#refresh();
    if (!(await this.#services.dismiss(handle, undone)) || !this.#reply) return;
    const candidates = this.#reply.candidates.filter((one) => one.handle !== handle);
    this.#reply = { ...this.#reply, candidates };
    this.#drawList();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #create(): HTMLElement {
    const { host } = shadowHost(TAG, css, { popover: "manual" });
    document.body.append(host);
    host.showPopover();
    this.#host = host;
    return host;
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#host?.remove();
    this.#host = null;
  }
}
