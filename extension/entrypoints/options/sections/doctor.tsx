import { useState } from "preact/hooks";
import type { CheckState, DoctorReply, Finding } from "../../../src/messaging/protocol.gen";
import { CopyButton } from "../../../src/pages/components/copy-button";
import { Icon } from "../../../src/pages/components/icon";
import { askHost } from "../../../src/pages/ask";
import { t } from "../../../src/pages/i18n";
import { hasHost } from "../../../src/pages/stored";
import { showProblem } from "../../../src/pages/toasts";
import type { IconName } from "../../../src/ui/icons";
import { Group } from "../editable";

const ICONS: Record<CheckState, IconName> = { good: "check", warning: "warning", problem: "close" };

/** Everything on the way from browsers to the host, looked at one by one. */
export function Doctor({ onFindings }: { onFindings: (findings: readonly Finding[]) => void }) {
  const [reply, setReply] = useState<DoctorReply | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const result = await askHost({ type: "doctor" });
    setBusy(false);
    if (!result.ok) {
      showProblem(result.error);
      return;
    }
    setReply(result.value);
    onFindings(result.value.findings);
  };
  return (
    <Group title={t("settings_doctor")} hint={t("settings_doctor_hint")} at="doctor">
      <div class="buttons">
        <button
          type="button"
          class="button"
          data-do="doctor"
          disabled={busy || !hasHost()}
          onClick={() => void run()}
        >
          <Icon name="check" />
          {t(busy ? "settings_working" : "settings_doctor_run")}
        </button>
      </div>
      <p role="status" class={reply ? undefined : "unseen"}>
        {reply && t(reply.healthy ? "settings_doctor_good" : "settings_doctor_problem")}
      </p>
      {reply && (
        <ul class="box findings">
          {reply.findings.map((finding, index) => (
            <Row key={`${finding.code}${String(index)}`} finding={finding} />
          ))}
        </ul>
      )}
    </Group>
  );
}

function Row({ finding }: { finding: Finding }) {
  const { state, browser, message, mend, command } = finding;
  return (
    <li class={`row row-tweet finding-${state}`}>
      <Icon name={ICONS[state]} />
      <span class="row-words">
        <span>
          {browser && <strong>{browser}: </strong>}
          {message}
        </span>
        {mend && <span class="hint">{mend}</span>}
        {command && (
          <span class="command">
            <code>{command}</code>
            <CopyButton text={() => command} label={t("popup_copy_command")} />
          </span>
        )}
      </span>
    </li>
  );
}
