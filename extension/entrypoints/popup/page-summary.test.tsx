import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import type { PageCounts } from "../../src/messaging/runtime";
import { connection } from "../../src/pages/stored";
import { page, type PageState } from "./page";
import { PageSummary } from "./page-summary";

const NONE: PageCounts = {
  seen: 0,
  professional: 0,
  personal: 0,
  unsure: 0,
  ads: 0,
  hidden: 0,
  kinds: {},
};

async function show(state: PageState): Promise<string> {
  await act(() => {
    page.value = state;
    render(<PageSummary />, document.body);
  });
  return document.body.textContent;
}

describe("the popup's view of the page", () => {
  beforeEach(() => {
    render(null, document.body);
    connection.value = { state: "connected", hostVersion: "1", modelId: null, since: 1 };
  });

  it("counts what the page shows", async () => {
    const counts = { ...NONE, seen: 12_000, professional: 3, hidden: 4, kinds: { paper: 3 } };
    const text = await show({ is: "counted", counts, account: null });
    expect(text).toContain("3professional of 12K on this page");
    expect(text).toContain("Paper3");
    expect(text).toContain("Hidden4");
  });

  it("leads to X from elsewhere", async () => {
    await show({ is: "elsewhere" });
    expect(document.querySelector("a")!.href).toBe("https://x.com/home");
  });

  it("offers to reload a page that was open before the extension", async () => {
    await show({ is: "not_started", tab: 1 });
    expect(document.querySelector("button")!.textContent).toBe("Reload this page");
  });

  it("asks for access to X where the browser withholds it", async () => {
    const request = vi.spyOn(browser.permissions, "request").mockImplementation(vi.fn());
    await show({ is: "not_allowed" });
    await act(() => document.querySelector("button")!.click());
    expect(request).toHaveBeenCalledWith({
      origins: ["https://x.com/*", "https://twitter.com/*"],
    });
  });

  it("says why there is nothing", async () => {
    expect(await show({ is: "counted", counts: NONE, account: null })).toContain(
      "No tweets here so far",
    );
    connection.value = { ...connection.value!, state: "crashed" };
    expect(await show({ is: "counted", counts: NONE, account: null })).toContain(
      "until the local program",
    );
  });
});
