// Buttons beside people outside tweets: profile header, hover card, lists, who to follow. Found in
// what the page adds, looked at when it is idle, asked about together.
import type { MemberMark } from "../messaging/protocol.gen";
import type { AccountSpot, SeenAccount, Site } from "../sites/site";
import type { Theme } from "../ui/kinds";
import { createAddButton, showMembership } from "./add-button";
import type { Membership } from "./membership";
import { whenIdle } from "./idle";

const ROOM = "data-ab-room";
const MAX_ASKED = 200;

export type Which = (accounts: SeenAccount[]) => Promise<void>;

export class Spots {
  readonly #site: Site;
  readonly #membership: Membership;
  readonly #which: Which;
  readonly #onListed: (accounts: SeenAccount[]) => void;
  readonly #waiting = new Set<Element>();
  readonly #buttons = new Map<Element, HTMLElement>();
  readonly #look = whenIdle(() => this.#lookAtAll());
  theme: Theme = "light";

  /** `onListed` gets the people of a list that a page is about. */
  constructor(
    site: Site,
    membership: Membership,
    services: { which: Which; onListed: (accounts: SeenAccount[]) => void },
  ) {
    this.#site = site;
    this.#membership = membership;
    this.#which = services.which;
    this.#onListed = services.onListed;
    membership.follow((handle) => this.#showAll(handle));
  }

  /** Something was added or changed there. */
  note(roots: Iterable<Element>): void {
    for (const root of roots) this.#waiting.add(root);
    this.#look();
  }

  /** Every spot is looked at again, for example after the bubble has changed elsewhere. */
  again(): void {
    this.note([...this.#buttons.keys()]);
  }

  accountAt(button: HTMLElement): SeenAccount | null {
    for (const [spot, known] of this.#buttons) {
      if (known === button) return this.#site.readSpot(spot)?.account ?? null;
    }
    return null;
  }

  /** The button in the header of a profile, if the page has one. */
  head(): HTMLElement | null {
    const all = [...this.#buttons.values()];
    return all.find((one) => one.isConnected && one.getAttribute("place") === "head") ?? null;
  }

  #lookAtAll(): void {
    const roots = [...this.#waiting].filter((root) => root.isConnected);
    this.#waiting.clear();
    for (const spot of this.#buttons.keys()) if (!spot.isConnected) this.#buttons.delete(spot);
    const spots = new Set(roots.flatMap((root) => this.#site.accountSpots(root)));
    const seen = [...spots].map((spot) => this.#place(spot)).filter((one) => one !== null);
    const unknown = seen.filter(({ handle }) => !this.#membership.isKnown(handle));
    if (unknown.length > 0) void this.#which(unknown.slice(0, MAX_ASKED));
    const listed = [...spots].filter((spot) => this.#site.isListed(spot));
    const people = listed.map((spot) => this.#site.readSpot(spot)?.account);
    if (people.length > 0) this.#onListed(people.filter((one) => one !== undefined));
  }

  #place(spot: Element): SeenAccount | null {
    const read = this.#site.readSpot(spot);
    if (!read) return this.#leave(spot);
    const button = this.#buttons.get(spot) ?? createAddButton(read.place);
    if (button.parentElement !== read.room) attach(button, read);
    this.#buttons.set(spot, button);
    this.#show(button, read.account.handle);
    return read.account;
  }

  /** A place used again may show nobody who can be added. */
  #leave(spot: Element): null {
    this.#buttons.get(spot)?.remove();
    this.#buttons.delete(spot);
    return null;
  }

  #showAll(handle: string): void {
    for (const [spot, button] of this.#buttons) {
      const account = spot.isConnected ? this.#site.readSpot(spot)?.account : null;
      if (account?.handle.toLowerCase() === handle) this.#show(button, handle);
    }
  }

  #show(button: HTMLElement, handle: string): void {
    const mark: MemberMark | null = this.#membership.markOf(handle);
    showMembership(button, handle, mark, this.theme);
  }
}

function attach(button: HTMLElement, { room, place }: AccountSpot): void {
  room.setAttribute(ROOM, place);
  room.append(button);
}
