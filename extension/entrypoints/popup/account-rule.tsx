import { useEffect, useState } from "preact/hooks";
import type { Rule, RuleDraft, RuleMatch, RulesReply } from "../../src/messaging/protocol.gen";
import type { Result } from "../../src/messaging/runtime";
import { askHost } from "../../src/pages/ask";
import { Segmented } from "../../src/pages/components/segmented";
import { Switch } from "../../src/pages/components/switch";
import { t, type MessageKey } from "../../src/pages/i18n";
import { hasHost, settings } from "../../src/pages/stored";
import { showProblem } from "../../src/pages/toasts";
import { ruleAbout } from "./rule-about";

type Choice = "judged" | "show" | "hide";

const LABELS: Record<Choice, MessageKey> = {
  judged: "popup_account_judged",
  show: "popup_account_always",
  hide: "popup_account_never",
};

/** What happens to the tweets of the account whose page is in front. */
export function AccountRule({ handle }: { handle: string }) {
  const [rules, take] = useRules();
  if (!rules) return null;
  const about = ruleAbout(rules, "account", handle);
  const muted = ruleAbout(rules, "reposts", handle);
  const options = (Object.keys(LABELS) as Choice[]).map((value) => ({
    value,
    label: t(LABELS[value]),
  }));
  const choose = (choice: Choice) =>
    void write("account", handle, about, choice === "judged" ? null : choice).then(take);
  const mute = (isMuted: boolean) =>
    void write("reposts", handle, muted, isMuted ? "hide" : null).then(take);
  return (
    <section class="account" aria-label={t("popup_account", handle)}>
      <h2>{t("popup_account", handle)}</h2>
      <Segmented
        label={t("popup_account", handle)}
        options={options}
        value={about ? (about.effect as Choice) : "judged"}
        disabled={!hasHost()}
        onChange={choose}
      />
      <Switch label={t("popup_account_reposts")} checked={muted !== undefined} onChange={mute} />
    </section>
  );
}

/** Makes, changes or, without an effect, removes a rule. */
async function write(
  match: RuleMatch,
  handle: string,
  rule: Rule | undefined,
  effect: "show" | "hide" | null,
): Promise<Result<RulesReply>> {
  if (effect === null) return askHost({ type: "remove_rule", rule_id: rule?.id ?? 0 });
  const draft: RuleDraft = {
    match,
    pattern: handle,
    effect,
    fields: ["text", "quoted"],
    kinds: [],
    enabled: true,
  };
  return askHost({ type: "set_rule", rule: draft, rule_id: rule?.id ?? null });
}

function useRules(): [readonly Rule[] | null, (result: Result<RulesReply>) => void] {
  const [rules, setRules] = useState<readonly Rule[] | null>(null);
  const take = (result: Result<RulesReply>) => {
    if (result.ok) setRules(result.value.rules);
    else showProblem(result.error);
  };
  const connected = hasHost();
  const revision = settings.shown.value?.revision;
  useEffect(() => {
    if (connected) void askHost({ type: "list_rules" }).then(take);
  }, [connected, revision]);
  return [rules, take];
}
