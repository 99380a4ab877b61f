// Adding and taking out: shown at once, stored by the host, taken back with a message if that fails.
import type { PageLink } from "../messaging/page-link";
import type { MemberReply, Tag } from "../messaging/protocol.gen";
import type { Result } from "../messaging/runtime";
import { t } from "../pages/i18n";
import type { PageToasts } from "../ui/toast/toast";
import type { SeenAccount } from "../sites/site";
import type { Membership } from "./membership";

export interface ActionParts {
  link: PageLink;
  membership: Membership;
  toasts: PageToasts;
  /** Opens the tag menu beside an element. */
  openTags: (account: SeenAccount, anchor: HTMLElement) => void;
}

export class BubbleActions {
  readonly #parts: ActionParts;
  /** Presses on one account follow each other: the last one counts. */
  readonly #queues = new Map<string, Promise<Result<MemberReply>>>();

  constructor(parts: ActionParts) {
    this.#parts = parts;
  }

  /** Adds the account, or takes it out when `isMember`; the line at the bottom can undo it. */
  async toggle(account: SeenAccount, isMember: boolean, anchor: HTMLElement): Promise<void> {
    const result = await this.setAndOffer(account, !isMember, anchor);
    if (!result.ok) this.#complain(account, !isMember, result.error.message);
  }

  /** Adds the account, or takes it out, and offers to undo that; with an `anchor` also to tag. */
  async setAndOffer(
    account: SeenAccount,
    member: boolean,
    anchor?: HTMLElement,
  ): Promise<Result<MemberReply>> {
    const result = await this.set(account, member);
    if (result.ok && result.value.changed) this.#offerUndo(account, member, anchor);
    return result;
  }

  /** Adds without a word; the answer tells whether it is stored. */
  async add(account: SeenAccount): Promise<boolean> {
    const result = await this.set(account, true);
    if (!result.ok) this.#complain(account, true, result.error.message);
    return result.ok;
  }

  /** Shows it at once and sends it after what was pressed on the same account before. */
  set(account: SeenAccount, member: boolean, restore = false): Promise<Result<MemberReply>> {
    const { link, membership } = this.#parts;
    const { handle, name, userId } = account;
    membership.press(handle, member);
    const send = async () => {
      const facts = { handle, name, user_id: userId, member, restore };
      const result = await link.ask({ type: "set_member", source: "page", ...facts });
      if (result.ok) keep(membership, handle, result.value);
      else membership.takeBack(handle);
      return result;
    };
    const before = this.#queues.get(handle.toLowerCase());
    const done = before ? before.then(send) : send();
    this.#queues.set(handle.toLowerCase(), done);
    return done;
  }

  async setTags(account: SeenAccount, tags: string[]): Promise<boolean> {
    const { link, membership } = this.#parts;
    const { handle } = account;
    if (!membership.markOf(handle) && !(await this.add(account))) return false;
    const result = await link.ask({ type: "change_member", handle, tags });
    if (result.ok) keep(membership, handle, result.value);
    return result.ok;
  }

  async tags(): Promise<Tag[]> {
    const result = await this.#parts.link.ask({ type: "list_tags" });
    return result.ok ? result.value.tags : [];
  }

  /** Never proposes the account again; `undone` is called when that was taken back. */
  async dismiss(handle: string, undone: () => void): Promise<boolean> {
    const { link, toasts } = this.#parts;
    const result = await link.ask({ type: "dismiss", handle });
    const undo = async () => {
      const back = await link.ask({ type: "dismiss", handle, dismissed: false });
      if (back.ok) undone();
      else toasts.show({ text: back.error.message, tone: "problem" });
    };
    if (result.ok) toasts.show({ text: t("discover_dismissed", handle), undo: () => void undo() });
    else toasts.show({ text: result.error.message, tone: "problem" });
    return result.ok;
  }

  async #undo(account: SeenAccount, member: boolean): Promise<void> {
    const result = await this.set(account, !member, !member);
    if (!result.ok) this.#complain(account, !member, result.error.message);
  }

  #complain({ handle }: SeenAccount, member: boolean, why: string): void {
    const text = t(member ? "bubble_not_added" : "bubble_not_removed", handle, why);
    this.#parts.toasts.show({ text, tone: "problem" });
  }

  #offerUndo(account: SeenAccount, member: boolean, anchor?: HTMLElement): void {
    const openTags = () => anchor && this.#parts.openTags(account, anchor);
    const text = t(member ? "bubble_added" : "bubble_removed", account.handle);
    this.#parts.toasts.show({
      text,
      // What was taken out comes back with its tags, note and rules.
      undo: () => void this.#undo(account, member),
      ...(member && anchor ? { next: { label: t("bubble_add_tags"), onPress: openTags } } : {}),
    });
  }
}

function keep(membership: Membership, handle: string, reply: MemberReply): void {
  membership.take(handle, reply.member, reply.settings_revision);
}
