// The small menu of tags: last used first, a field that finds one or makes a new one.
import type { MemberMark, Tag } from "../messaging/protocol.gen";
import { t } from "../pages/i18n";
import { button, h } from "../ui/dom";
import { createIcon } from "../ui/icons";
import { readableInk, type Theme } from "../ui/kinds";

const MAX_LENGTH = 40;
const MOST_SHOWN = 8;

export interface TagMenuSubject {
  handle: string;
  mark: MemberMark | null;
  tags: readonly Tag[];
  theme: Theme;
}

export interface TagMenuActions {
  /** Writes the member's tags; false when that failed. */
  setTags: (tags: string[]) => Promise<boolean>;
  close: () => void;
}

export function createTagMenu(subject: TagMenuSubject, actions: TagMenuActions): HTMLElement[] {
  return new TagMenu(subject, actions).elements;
}

class TagMenu {
  readonly elements: HTMLElement[];
  readonly #subject: TagMenuSubject;
  readonly #actions: TagMenuActions;
  readonly #chosen: Set<string>;
  readonly #known: string[];
  readonly #field: HTMLInputElement;
  readonly #list = h("div", { class: "tags", role: "group" });
  readonly #status = h("p", { class: "status", role: "status" });

  constructor(subject: TagMenuSubject, actions: TagMenuActions) {
    this.#subject = subject;
    this.#actions = actions;
    this.#chosen = new Set(subject.mark?.tags);
    this.#known = [...new Set([...subject.tags.map(({ name }) => name), ...this.#chosen])];
    const label = t("bubble_tag_search");
    this.#list.setAttribute("aria-label", t("bubble_tags"));
    this.#field = h("input", {
      type: "text",
      "aria-label": label,
      placeholder: label,
      maxlength: String(MAX_LENGTH),
      autocomplete: "off",
    });
    this.#field.addEventListener("input", () => this.#draw());
    this.elements = [
      h("h2", { id: "title" }, t("bubble_tags_of", subject.handle)),
      this.#field,
      this.#list,
      this.#status,
    ];
    for (const element of [this.#field, this.#list]) {
      element.addEventListener("keydown", (event) => this.#onKey(event));
    }
    this.#draw();
  }

  get #typed(): string {
    return this.#field.value.trim().replace(/\s+/g, " ");
  }

  #draw(): void {
    const typed = this.#typed.toLowerCase();
    const found = this.#known.filter((name) => name.toLowerCase().includes(typed));
    const isNew = typed !== "" && !this.#known.some((name) => name.toLowerCase() === typed);
    const rows = found.slice(0, MOST_SHOWN).map((name) => this.#row(name));
    this.#list.replaceChildren(...rows, ...(isNew ? [this.#newRow(this.#typed)] : []));
    if (this.#list.childElementCount === 0) {
      this.#list.append(h("p", { class: "hint" }, t("bubble_tags_none")));
    }
  }

  #row(name: string): HTMLElement {
    const isOn = this.#chosen.has(name);
    const dot = h("span", { class: "dot" });
    const colour = this.#subject.tags.find((tag) => tag.name === name)?.colour;
    if (colour) dot.style.setProperty("--ink", readableInk(colour, this.#subject.theme));
    const attributes = { class: "tag", role: "checkbox", "aria-checked": String(isOn) };
    const tick = isOn ? [createIcon("check")] : [];
    return button(attributes, () => void this.#toggle(name), dot, h("bdi", {}, name), ...tick);
  }

  #newRow(name: string): HTMLElement {
    const label = h("span", {}, t("bubble_tag_create", name));
    return button({ class: "tag" }, () => void this.#toggle(name), createIcon("add"), label);
  }

  async #toggle(name: string): Promise<void> {
    const before = new Set(this.#chosen);
    if (!this.#chosen.delete(name)) this.#chosen.add(name);
    if (!this.#known.includes(name)) this.#known.unshift(name);
    this.#field.value = "";
    this.#redraw(name);
    if (await this.#actions.setTags([...this.#chosen])) return;
    this.#chosen.clear();
    for (const one of before) this.#chosen.add(one);
    this.#status.textContent = t("bubble_not_saved_short");
    this.#redraw(name);
  }

  /** The keyboard stays where it was. */
  #redraw(name: string): void {
    const hadFocus = this.#list.contains((this.#list.getRootNode() as ShadowRoot).activeElement);
    this.#draw();
    const rows = [...this.#list.querySelectorAll("button")];
    if (hadFocus) rows.find((row) => row.textContent === name)?.focus();
    else this.#field.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const rows = [...this.#list.querySelectorAll("button")];
    const here = rows.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && event.target === this.#field) {
      event.preventDefault();
      if (this.#typed === "") this.#actions.close();
      else if (event.isTrusted) void this.#toggle(this.#best());
    } else if (step) {
      event.preventDefault();
      const next = here + step;
      if (next < 0) this.#field.focus();
      else rows[Math.min(next, rows.length - 1)]?.focus();
    }
  }

  /** The tag that is typed out, or a new one. */
  #best(): string {
    const typed = this.#typed.toLowerCase();
    return this.#known.find((name) => name.toLowerCase() === typed) ?? this.#typed;
  }
}
