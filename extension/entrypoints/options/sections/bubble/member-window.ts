// The part of the bubble that a table shows, fetched page by page as it comes into view: thousands of
// members cost no more than those on the screen.
import type {
  ListMembersRequest,
  MemberRow,
  MembersReply,
} from "../../../../src/messaging/protocol.gen";
import type { Result } from "../../../../src/messaging/runtime";

export const PAGE = 100;

export type Wanted = Pick<ListMembersRequest, "query" | "tag" | "sort" | "descending">;
export type FetchMembers = (
  part: Wanted & { offset: number; limit: number },
) => Promise<Result<MembersReply>>;

export class MemberWindow {
  readonly #fetch: FetchMembers;
  readonly #onChange: () => void;
  #wanted: Wanted = {};
  #rows = new Map<number, MemberRow>();
  #asked = new Set<number>();
  /** Grows with every question of another kind, so that late answers are left out. */
  #round = 0;
  /** Null until the first answer. */
  total: number | null = null;
  error: string | null = null;

  constructor(fetch: FetchMembers, onChange: () => void) {
    this.#fetch = fetch;
    this.#onChange = onChange;
  }

  row(index: number): MemberRow | undefined {
    return this.#rows.get(index);
  }

  /** Begins anew; what is shown stays until the answer comes. */
  want(wanted: Wanted): void {
    this.#wanted = wanted;
    this.again();
  }

  again(): void {
    this.#round += 1;
    this.#asked = new Set();
    this.#ask(0, true);
  }

  /** Sees to it that these rows are there or under way. */
  need(first: number, last: number): void {
    if (this.total === null) return;
    for (let page = Math.floor(first / PAGE); page * PAGE <= last; page += 1)
      this.#ask(page, false);
  }

  /** The handles of all that match, also of those that were not shown yet. */
  async allHandles(): Promise<string[]> {
    const handles: string[] = [];
    for (let offset = 0; ;) {
      const result = await this.#fetch({ ...this.#wanted, offset, limit: 500 });
      if (!result.ok) return handles;
      handles.push(...result.value.members.map(({ handle }) => handle));
      offset += result.value.members.length;
      if (offset >= result.value.total || result.value.members.length === 0) return handles;
    }
  }

  #ask(page: number, isFirst: boolean): void {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    void this.#load(page, this.#round, isFirst);
  }

  async #load(page: number, round: number, isFirst: boolean): Promise<void> {
    const offset = page * PAGE;
    const result = await this.#fetch({ ...this.#wanted, offset, limit: PAGE });
    if (round !== this.#round) return;
    this.error = result.ok ? null : result.error.message;
    if (result.ok) {
      if (isFirst) this.#rows = new Map();
      result.value.members.forEach((row, place) => this.#rows.set(offset + place, row));
      this.total = result.value.total;
    }
    this.#onChange();
  }
}
