import { useEffect, useId, useState } from "preact/hooks";
import type { RuleDraft, TryRuleReply } from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { formatCount } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { trialTweets } from "../../../../src/pages/sample/trial-tweets";

const PAUSE_MS = 200;

interface Props {
  /** Null while the draft is not finished. */
  rule: RuleDraft | null;
  onProblem: (message: string) => void;
}

/** Which of a few tweets the rule means, while it is being written. */
export function Trial({ rule, onProblem }: Props) {
  const id = useId();
  const [own, setOwn] = useState("");
  const reply = useTrial(rule, own, onProblem);
  const tweets = trialTweets(own);
  return (
    <div class="rule-part">
      <label for={id}>{t("settings_trial")}</label>
      <textarea
        id={id}
        class="field"
        rows={2}
        maxLength={1000}
        placeholder={t("settings_trial_own")}
        value={own}
        onInput={(event) => setOwn(event.currentTarget.value)}
      />
      <ul class="trial">
        {tweets.map((tweet, index) => (
          <li key={tweet.id} class={reply?.matches[index] ? "trial-hit" : undefined}>
            <span class="trial-text" dir="auto">
              <bdi>@{tweet.author.handle}</bdi> {tweet.text}
            </span>
            {reply?.matches[index] && <span class="trial-mark">{t("settings_trial_hit")}</span>}
          </li>
        ))}
      </ul>
      <p class="hint" role="status">
        {reply && t("settings_trial_recent", formatCount(reply.recent))}
      </p>
    </div>
  );
}

/** What the host finds, asked once the typing pauses; null while there is nothing to try. */
function useTrial(rule: RuleDraft | null, own: string, onProblem: Props["onProblem"]) {
  const [reply, setReply] = useState<TryRuleReply | null>(null);
  const key = JSON.stringify([rule, own]);
  useEffect(() => {
    if (!rule) return setReply(null);
    let isLatest = true;
    const timer = setTimeout(() => {
      const tweets = trialTweets(own);
      void askHost({ type: "try_rule", rule, tweets }).then((result) => {
        if (!isLatest) return;
        setReply(result.ok ? result.value : null);
        if (!result.ok) onProblem(result.error.message);
      });
    }, PAUSE_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [key]);
  return reply;
}
