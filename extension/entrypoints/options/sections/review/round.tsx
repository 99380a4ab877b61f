import { useState } from "preact/hooks";
import type { LearningStatusReply } from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { t, tn } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { showProblem } from "../../../../src/pages/toasts";
import { Group } from "../../editable";
import { Changed } from "./changed";
import { Question } from "./question";
import {
  answered,
  current,
  startRound,
  takeBack,
  type Answer,
  type RoundState,
} from "./round-state";

interface Props {
  status: LearningStatusReply;
  onAnswered: () => void;
}

/** Ten tweets to say what they are, one after another. */
export function Round({ status, onAnswered }: Props) {
  const [round, setRound] = useState<RoundState | null>(null);
  const start = async (audit: boolean) => {
    const result = await askHost({ type: "review_batch", audit });
    if (!result.ok) {
      showProblem(result.error);
      return;
    }
    setRound(startRound(result.value.tweets, audit));
  };
  const asked = round && current(round);
  return (
    <Group title={t("settings_round")} hint={t("settings_round_hint")} at="round">
      {!round && <Start status={status} start={(audit) => void start(audit)} />}
      {round && asked && (
        <Question
          key={asked.tweet.id}
          judged={asked}
          round={round}
          answer={(given) => void answer(round, given, setRound)}
          undo={() => void undo(round, setRound)}
          stop={() => setRound(null)}
        />
      )}
      {round && !asked && (
        <Changed
          round={round}
          status={status}
          more={() => {
            onAnswered();
            void start(false);
          }}
          close={() => {
            onAnswered();
            setRound(null);
          }}
        />
      )}
    </Group>
  );
}

function Start({
  status,
  start,
}: {
  status: LearningStatusReply;
  start: (audit: boolean) => void;
}) {
  const { review_left: left, audit } = status;
  const isAuditDue = audit.due && status.audit_left > 0;
  return (
    <div class="box start">
      <StartRow
        title={left > 0 ? tn("settings_round_left", left) : t("settings_round_none")}
        hint={t(left > 0 ? "settings_round_left_hint" : "settings_round_none_hint")}
        label={t("settings_round_start")}
        disabled={left === 0}
        onClick={() => start(false)}
      />
      <StartRow
        title={t("settings_audit")}
        hint={auditHint(status)}
        label={t("settings_audit_start")}
        disabled={!isAuditDue}
        onClick={() => start(true)}
      />
    </div>
  );
}

function auditHint({ audit, audit_left: left }: LearningStatusReply): string {
  if (!audit.due) return t("settings_audit_done");
  return t(left > 0 ? "settings_audit_due" : "settings_audit_none");
}

interface StartRowProps {
  title: string;
  hint: string;
  label: string;
  disabled: boolean;
  onClick: () => void;
}

function StartRow({ title, hint, label, disabled, onClick }: StartRowProps) {
  return (
    <div class="row row-start">
      <span class="row-words">
        <span>{title}</span>
        <span class="hint">{hint}</span>
      </span>
      <button
        type="button"
        class={disabled ? "button" : "button button-primary"}
        disabled={disabled || !hasHost()}
        onClick={onClick}
      >
        {label}
      </button>
    </div>
  );
}

type SetRound = (round: RoundState) => void;

async function answer(round: RoundState, given: Answer, setRound: SetRound): Promise<void> {
  const judged = current(round);
  if (!judged) return;
  if (given === "skip") {
    setRound(answered(round, { given, correction: null }));
    return;
  }
  const result = await askHost({
    type: "correct",
    tweet: judged.tweet,
    professional: given.professional,
    kinds: given.kinds,
    source: round.isAudit ? "audit" : "review",
  });
  if (!result.ok) {
    showProblem(result.error);
    return;
  }
  setRound(answered(round, { given, correction: result.value.correction }));
}

async function undo(round: RoundState, setRound: SetRound): Promise<void> {
  const last = round.answers.at(-1);
  if (last?.correction) {
    const request = { type: "undo_correction", correction: last.correction.id } as const;
    const result = await askHost(request);
    if (!result.ok) {
      showProblem(result.error);
      return;
    }
  }
  setRound(takeBack(round));
}
