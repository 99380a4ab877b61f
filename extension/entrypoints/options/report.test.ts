import { describe, expect, it } from "vitest";
import { browserName, reportText } from "./report";

const CONNECTION = { state: "crashed", hostVersion: null, modelId: null, since: 1 } as const;

describe("reportText", () => {
  it("says what is unknown when there is no host", () => {
    const text = reportText({
      extension: "0.1.0",
      browser: "Firefox/140.0",
      connection: CONNECTION,
      status: null,
      findings: [],
    });
    expect(text.split("\n").slice(0, 4)).toEqual([
      "extension: 0.1.0",
      "browser: Firefox/140.0",
      "connection: crashed",
      "host: unknown",
    ]);
  });

  it("has the figures of the host", () => {
    const text = reportText({
      extension: "0.1.0",
      browser: "Chrome/156.0.0.0",
      connection: { ...CONNECTION, state: "connected" },
      status: {
        type: "status_reply",
        id: 3,
        host_version: "0.2.0",
        python_version: "3.12.1",
        model: { id: "m-1", state: "ready" },
        uptime_s: 12.5,
        tweets_judged: 40,
        cached_verdicts: 38,
        latency_ms: [10, 30, 20],
        peak_memory_mib: null,
        settings_revision: 5,
        recovery: null,
      },
      findings: [
        {
          code: "manifest_missing",
          step: "manifest",
          state: "problem",
          browser: "Brave",
          message: "Not registered.",
          mend: null,
          command: null,
        },
      ],
    });
    expect(text).toContain("check problem: Brave, manifest_missing, Not registered.");
    expect(text).toContain("host: 0.2.0\npython: 3.12.1\nmodel: m-1\nmodel state: ready");
    expect(text).toContain("median classify ms: 20\npeak memory MiB: unknown");
  });
});

describe("browserName", () => {
  it("keeps name and version and drops the rest", () => {
    const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    expect(browserName(agent)).toBe("Firefox/140.0");
    expect(browserName("something else")).toBe("unknown");
  });
});
