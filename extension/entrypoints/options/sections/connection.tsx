import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Finding, ModelState, StatusReply } from "../../../src/messaging/protocol.gen";
import { ConnectionDot, RetryButton } from "../../../src/pages/components/connection-notice";
import { CopyButton } from "../../../src/pages/components/copy-button";
import { formatCount, formatDuration, formatMebibytes } from "../../../src/pages/format";
import { t, type MessageKey } from "../../../src/pages/i18n";
import { PROTOCOL } from "../../../src/messaging/connection";
import { connection, hasHost } from "../../../src/pages/stored";
import { Group } from "../editable";
import { browserName, reportText } from "../report";
import { useStatus } from "../status";
import { Doctor } from "./doctor";
import { HostLog } from "./host-log";
import { Latency } from "./latency";
import { ModelCard } from "./model-card";

const MODEL_STATES: Record<ModelState, MessageKey> = {
  loading: "settings_model_loading",
  ready: "settings_model_ready",
  missing: "settings_model_missing",
  damaged: "settings_model_damaged",
};

export function ConnectionSection() {
  const status = useStatus();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const report = () =>
    reportText({
      extension: browser.runtime.getManifest().version,
      browser: browserName(navigator.userAgent),
      connection: connection.value,
      status,
      findings,
    });
  return (
    <>
      <p class="lead">{t("settings_connection_lead")}</p>
      <div class="box">
        <div class="row row-connection">
          <span class="row-words">
            <ConnectionDot />
          </span>
          <CopyButton wide text={report} label={t("settings_copy_report")} />
          {hasHost() && <RetryButton label={t("settings_reconnect")} />}
        </div>
        {hasHost() && <Facts status={status} />}
      </div>
      {hasHost() && <Latency values={status?.latency_ms ?? null} />}
      {hasHost() && <Work status={status} />}
      {hasHost() && <ModelCard />}
      {hasHost() && <Doctor onFindings={setFindings} />}
      {hasHost() && <HostLog />}
    </>
  );
}

function Facts({ status }: { status: StatusReply | null }) {
  const known = connection.value;
  return (
    <dl class="facts">
      <Fact label="settings_fact_host" value={status?.host_version ?? known?.hostVersion} />
      <Fact label="settings_fact_python" value={status?.python_version} />
      <Fact label="settings_fact_model" value={status?.model.id ?? known?.modelId} />
      <Fact
        label="settings_fact_model_state"
        value={status && t(MODEL_STATES[status.model.state])}
      />
      <Fact label="settings_fact_protocol" value={protocolText(PROTOCOL)} />
      <Fact label="settings_fact_uptime" value={status && formatDuration(status.uptime_s)} />
    </dl>
  );
}

const protocolText = ({ min, max }: typeof PROTOCOL): string =>
  min === max ? String(min) : `${min}–${max}`;

function Work({ status }: { status: StatusReply | null }) {
  const memory = status?.peak_memory_mib;
  return (
    <Group title={t("settings_work")}>
      <dl class="figures box">
        <Fact label="settings_fact_judged" value={status && formatCount(status.tweets_judged)} />
        <Fact label="settings_fact_cached" value={status && formatCount(status.cached_verdicts)} />
        <Fact
          label="settings_fact_memory"
          value={status && (memory == null ? t("settings_unknown") : formatMebibytes(memory))}
        />
      </dl>
    </Group>
  );
}

/** A figure with its name; a skeleton while it is not known. */
function Fact({ label, value }: { label: MessageKey; value: string | null | undefined }) {
  return (
    <div class="fact">
      <dt>{t(label)}</dt>
      <dd>{value ?? <span class="skeleton" aria-busy="true" />}</dd>
    </div>
  );
}
