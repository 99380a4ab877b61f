import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MemberRow } from "../../../../src/messaging/protocol.gen";
import { memberOf } from "../../../../src/testing/data";
import { MemberWindow, PAGE, type FetchMembers } from "./member-window";

const TOTAL = 1_250;

const rowOf = (index: number): MemberRow => ({
  ...memberOf({ handle: `m${index}` }),
  name: "",
  user_id: null,
  note: "",
  source: "page",
  added_at: "2026-03-03T09:00:00Z",
  former_handles: [],
  stats: { seen: 0, professional: 0, personal: 0, kinds: [], last_seen: null },
});

describe("MemberWindow", () => {
  const fetch = vi.fn<FetchMembers>();
  let rows: MemberWindow;
  beforeEach(() => {
    fetch.mockReset();
    fetch.mockImplementation(({ offset, limit }) => {
      const count = Math.max(0, Math.min(limit, TOTAL - offset));
      const members = Array.from({ length: count }, (_, place) => rowOf(offset + place));
      const value = {
        type: "members_reply",
        id: 1,
        members,
        total: TOTAL,
        settings_revision: 1,
      } as const;
      return Promise.resolve({ ok: true, value });
    });
    rows = new MemberWindow(fetch, () => undefined);
  });
  const settled = () => new Promise((done) => setTimeout(done));

  it("fetches the first page, and others only when they come into view", async () => {
    rows.want({ query: "" });
    await settled();
    expect([rows.total, fetch.mock.calls.length]).toEqual([TOTAL, 1]);
    rows.need(PAGE * 4, PAGE * 5 + 3);
    rows.need(PAGE * 4, PAGE * 5 + 3);
    await settled();
    expect(fetch.mock.calls.map(([{ offset }]) => offset)).toEqual([0, 4 * PAGE, 5 * PAGE]);
    expect(rows.row(PAGE * 5)?.handle).toBe(`m${PAGE * 5}`);
    expect(rows.row(PAGE)).toBeUndefined();
  });

  it("leaves out an answer that a newer question has overtaken", async () => {
    rows.want({ query: "old" });
    const late = fetch.mock.results[0]!.value as ReturnType<FetchMembers>;
    fetch.mockResolvedValueOnce({ ok: false, error: { code: "x", message: "away" } });
    rows.want({ query: "new" });
    await late;
    await settled();
    expect(rows.error).toBe("away");
    expect(rows.total).toBeNull();
  });

  it("names everybody who matches, page after page", async () => {
    rows.want({ tag: "methods" });
    const handles = await rows.allHandles();
    expect(handles).toHaveLength(TOTAL);
    expect(new Set(handles).size).toBe(TOTAL);
    expect(fetch.mock.calls.at(-1)?.[0].tag).toBe("methods");
  });
});
