// What a user may paste into an issue: versions and figures, no account, no tweet, no path.
import type { Finding, StatusReply } from "../../src/messaging/protocol.gen";
import type { Connection } from "../../src/messaging/runtime";
import { median } from "../../src/pages/format";

export interface ReportFacts {
  extension: string;
  browser: string;
  connection: Connection | null;
  status: StatusReply | null;
  /** Of the last check-up; empty without one. Their texts hold no name and no folder of the user. */
  findings: readonly Finding[];
}

export function reportText(facts: ReportFacts): string {
  const { extension, browser, connection, status, findings } = facts;
  const lines: [string, string | number | null | undefined][] = [
    ["extension", extension],
    ["browser", browser],
    ["connection", connection?.state],
    ["host", status?.host_version ?? connection?.hostVersion],
    ["python", status?.python_version],
    ["model", status?.model.id ?? connection?.modelId],
    ["model state", status?.model.state],
    ["uptime s", status?.uptime_s],
    ["tweets judged", status?.tweets_judged],
    ["cached verdicts", status?.cached_verdicts],
    ["median classify ms", status && median(status.latency_ms)],
    ["peak memory MiB", status?.peak_memory_mib],
    ["settings revision", status?.settings_revision],
  ];
  const checked = findings.map(
    ({ state, browser: name, code, message }) =>
      [`check ${state}`, [name, code, message].filter(Boolean).join(", ")] as const,
  );
  return [...lines, ...checked].map(([name, value]) => `${name}: ${value ?? "unknown"}`).join("\n");
}

/** Name and version from a user agent, without the rest of it. */
export function browserName(userAgent: string): string {
  return /(Firefox|Edg|OPR|Chrome)\/[\d.]+/.exec(userAgent)?.[0] ?? "unknown";
}
