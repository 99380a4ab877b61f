import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { ConnectionState } from "../../src/messaging/runtime";
import { connection, settings } from "../../src/pages/stored";
import { settingsOf } from "../../src/testing/data";
import { Editable } from "./editable";

async function show(state: ConnectionState): Promise<void> {
  await act(() => {
    connection.value = { state, hostVersion: null, modelId: null, since: 1 };
    render(<Editable>{({ mode }) => <input value={mode} />}</Editable>, document.body);
  });
}

describe("Editable", () => {
  beforeEach(() => {
    render(null, document.body);
  });

  it("says that nothing is known before the first connection", async () => {
    await show("not_installed");
    expect(document.body.textContent).toContain("once the local program has answered");
  });

  it("shows the last known settings read-only while the host is away", async () => {
    settings.confirm(settingsOf({ mode: "highlight" }));
    await show("crashed");
    expect(document.querySelector("input")!.value).toBe("highlight");
    expect(document.querySelector("fieldset")!.disabled).toBe(true);
    await show("connected");
    expect(document.querySelector("fieldset")!.disabled).toBe(false);
  });
});
