import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JudgedTweet, Kind } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { KindPicker } from "../../../../src/pages/components/kind-picker";
import { formatCount, formatShare } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { OUTCOME_LABELS } from "../../../../src/ui/kinds";
import type { IconName } from "../../../../src/ui/icons";
import { TweetCard } from "../../tweet-card";
import type { Answer, RoundState } from "./round-state";

interface Props {
  judged: JudgedTweet;
  round: RoundState;
  answer: (given: Answer) => void;
  undo: () => void;
  stop: () => void;
}

/** The letters that answer while the question has the focus. */
const LETTERS = { professional: "p", personal: "n", skip: "s", undo: "u" } as const;

export function Question({ judged, round, answer, undo, stop }: Props) {
  const [kinds, setKinds] = useState<Kind[] | null>(null);
  const [busy, setBusy] = useState(false);
  const once = (given: Answer) => {
    if (busy) return;
    setBusy(true);
    answer(given);
  };
  const acts = {
    professional: () => once({ professional: true, kinds }),
    personal: () => once({ professional: false, kinds: null }),
    skip: () => once("skip"),
    undo: () => round.answers.length > 0 && undo(),
  };
  const place = useFocus();
  return (
    <div
      class="box question"
      tabIndex={-1}
      ref={place}
      role="group"
      aria-label={t("settings_question")}
      onKeyDown={(event) => {
        const name = letterOf(event);
        if (name) acts[name]();
      }}
    >
      <Progress round={round} stop={stop} />
      <TweetCard tweet={judged.tweet} at={judged.at}>
        <p class="hint">
          {t(
            "settings_question_model",
            t(OUTCOME_LABELS[judged.verdict.outcome]),
            formatShare(judged.verdict.professional),
          )}
        </p>
      </TweetCard>
      <div class="answers">
        <AnswerButton name="professional" icon="professional" act={acts.professional} />
        <AnswerButton name="personal" icon="personal" act={acts.personal} />
        <AnswerButton name="skip" act={acts.skip} />
        {round.answers.length > 0 && <AnswerButton name="undo" icon="undo" act={acts.undo} />}
      </div>
      <details class="question-kinds">
        <summary>{t("settings_question_kinds")}</summary>
        <KindPicker
          label={t("settings_question_kinds")}
          chosen={kinds ?? judged.verdict.kinds}
          onChange={setKinds}
        />
      </details>
    </div>
  );
}

function Progress({ round, stop }: { round: RoundState; stop: () => void }) {
  const at = round.answers.length;
  const all = round.tweets.length;
  return (
    <div class="question-head">
      <span role="status">{t("settings_question_of", formatCount(at + 1), formatCount(all))}</span>
      <progress value={at} max={all} aria-hidden="true" />
      <button
        type="button"
        class="icon-button"
        aria-label={t("settings_round_stop")}
        onClick={stop}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

const ANSWERS = {
  professional: "outcome_professional",
  personal: "outcome_personal",
  skip: "settings_skip",
  undo: "settings_undo",
} as const;

interface AnswerProps {
  name: keyof typeof ANSWERS;
  icon?: IconName;
  act: () => void;
}

function AnswerButton({ name, icon, act }: AnswerProps) {
  return (
    <button type="button" class="button" data-answer={name} onClick={act}>
      {icon && <Icon name={icon} />}
      {t(ANSWERS[name])}
      <kbd aria-hidden="true">{LETTERS[name].toUpperCase()}</kbd>
    </button>
  );
}

function letterOf(event: KeyboardEvent): keyof typeof LETTERS | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const names = Object.keys(LETTERS) as (keyof typeof LETTERS)[];
  return names.find((name) => LETTERS[name] === event.key.toLowerCase()) ?? null;
}

/** Each new question takes the focus, so that letters answer it and readers read it. */
function useFocus() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.focus({ preventScroll: true }), []);
  return place;
}
