import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { formatDay } from "../../src/pages/format";
import { connection } from "../../src/pages/stored";
import { RecoveryNotice } from "./recovery-notice";

const BACKUP = "2026-03-01T12:00:00Z";
const KEPT_AS = "bubble.sqlite3.damaged-1";

interface Asked {
  request: { type: string };
}

/** A host whose database was damaged, until the user has read of it. */
async function show(restored_from: string | null): Promise<string[]> {
  const asked: string[] = [];
  const recovery = { at: "2026-03-03T09:00:00Z", kept_as: KEPT_AS, restored_from };
  const runtime = browser.runtime as unknown as { sendMessage: (one: Asked) => Promise<unknown> };
  vi.spyOn(runtime, "sendMessage").mockImplementation(({ request: { type } }) => {
    asked.push(type);
    const isRead = asked.includes("confirm_recovery");
    return Promise.resolve({ ok: true, value: { recovery: isRead ? null : recovery } });
  });
  await act(() => {
    connection.value = { state: "connected", hostVersion: null, modelId: null, since: 1 };
    render(<RecoveryNotice />, document.body);
  });
  return asked;
}

const text = () => document.body.textContent;

describe("the notice of a damaged database", () => {
  beforeEach(() => {
    render(null, document.body);
  });

  it("says what took its place and where the damaged file is, until it was read", async () => {
    const asked = await show(BACKUP);
    await vi.waitFor(() => expect(text()).toContain(KEPT_AS));
    expect(text()).toContain(formatDay(new Date(BACKUP)));
    await act(() => document.querySelector<HTMLElement>("button")!.click());
    await vi.waitFor(() => expect(text()).toBe(""));
    expect(asked).toEqual(["status", "confirm_recovery", "status"]);
  });

  it("says so where there was no backup", async () => {
    await show(null);
    await vi.waitFor(() => expect(text()).toContain(KEPT_AS));
    expect(text()).toContain("it begins empty");
  });
});
