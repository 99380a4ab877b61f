// Buttons beside people outside tweets: profile header, hover card, lists, who to follow. Each gets
// its room before the page is drawn, so that nothing shifts; asked about together, when it is idle.
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
  readonly #news = new Set<Element>();
  readonly #buttons = new Map<Element, HTMLElement>();
  readonly #tellSoon = whenIdle(() => this.#tell());
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
    for (const spot of new Set([...roots].flatMap((root) => this.#site.accountSpots(root)))) {
      if (this.#place(spot)) this.#news.add(spot);
    }
    if (this.#news.size > 0) this.#tellSoon();
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

  #tell(): void {
    for (const spot of this.#buttons.keys()) if (!spot.isConnected) this.#buttons.delete(spot);
    const spots = [...this.#news].filter((spot) => spot.isConnected);
    this.#news.clear();
    const unknown = this.#accountsAt(spots).filter(
      ({ handle }) => !this.#membership.isKnown(handle),
    );
    if (unknown.length > 0) void this.#which(unknown.slice(0, MAX_ASKED));
    const listed = this.#accountsAt(spots.filter((spot) => this.#site.isListed(spot)));
    if (listed.length > 0) this.#onListed(listed);
  }

  #accountsAt(spots: readonly Element[]): SeenAccount[] {
    return spots
      .map((spot) => this.#site.readSpot(spot)?.account)
      .filter((one) => one !== undefined);
  }

  /** Whether an account is shown there that can be added. */
  #place(spot: Element): boolean {
    const read = this.#site.readSpot(spot);
    if (!read) return this.#leave(spot);
    const button = this.#buttons.get(spot) ?? createAddButton(read.place);
    if (button.parentElement !== read.room) attach(button, read);
    this.#buttons.set(spot, button);
    this.#show(button, read.account.handle);
    return true;
  }

  /** A place used again may show nobody who can be added. */
  #leave(spot: Element): false {
    this.#buttons.get(spot)?.remove();
    this.#buttons.delete(spot);
    return false;
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
