import { useState } from "preact/hooks";
import type { Rule, RuleDraft, RulesReply } from "../../../../src/messaging/protocol.gen";
import { EmptyState } from "../../../../src/pages/components/empty-state";
import { Icon } from "../../../../src/pages/components/icon";
import { askHost } from "../../../../src/pages/ask";
import { t } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import { showProblem, showToast } from "../../../../src/pages/toasts";
import { KINDS } from "../../../../src/ui/kinds";
import { Refused } from "../../refused";
import { RowsSkeleton } from "../../skeleton";
import { useReply, type Asked } from "../../use-reply";
import { draftOf, isMeant, NEW_RULE, patternText } from "./draft";
import { RuleEditor } from "./rule-editor";
import { RuleRow } from "./rule-row";
import { Quotes } from "./quotes";

/** From this many rules on, a field to search them is worth its place. */
const MANY = 8;

/** Which rule is being written: its id, "new", or none. */
type Editing = number | "new" | null;

export function Rules() {
  const asked = useReply({ type: "list_rules" });
  return (
    <>
      <p class="lead">{t("settings_rules_lead")}</p>
      {asked.failure ? <Refused failure={asked.failure} /> : <List asked={asked} />}
      <Quotes />
    </>
  );
}

function List({ asked }: { asked: Asked<RulesReply> }) {
  const [editing, setEditing] = useState<Editing>(null);
  const [wanted, setWanted] = useState("");
  if (!asked.reply) {
    if (hasHost()) return <RowsSkeleton rows={3} />;
    return <EmptyState icon="rules" text={t("settings_rules_away")} />;
  }
  const { rules } = asked.reply;
  const found = rules.filter((rule) => isMeant(rule, wanted, (kind) => t(KINDS[kind].label)));
  const store = (rule: RuleDraft, id: number | null) => storeRule(asked, rule, id);
  const close = () => setEditing(null);
  return (
    <section id="list" class="rules">
      {editing === "new" ? (
        <RuleEditor start={NEW_RULE} save={(rule) => store(rule, null)} close={close} />
      ) : (
        <div class="list-head">
          <button
            type="button"
            class="button button-primary"
            disabled={!hasHost()}
            onClick={() => setEditing("new")}
          >
            <Icon name="add" />
            {t("settings_rule_add")}
          </button>
          {rules.length >= MANY && <Search wanted={wanted} onInput={setWanted} />}
        </div>
      )}
      {rules.length === 0 && editing !== "new" && (
        <EmptyState icon="rules" text={t("settings_rules_empty")} />
      )}
      {rules.length > 0 && found.length === 0 && (
        <p class="hint">{t("settings_rules_none_found")}</p>
      )}
      {found.length > 0 && (
        <ul class="box">
          {found.map((rule) =>
            editing === rule.id ? (
              <li key={rule.id} class="row-editor">
                <RuleEditor
                  start={draftOf(rule)}
                  save={(draft) => changeRule(asked, rule, draft)}
                  close={close}
                />
              </li>
            ) : (
              <RuleRow
                key={rule.id}
                rule={rule}
                onSwitch={(enabled) => void switchRule(asked, rule, enabled)}
                onEdit={() => setEditing(rule.id)}
                onRemove={() => void removeRule(asked, rule)}
              />
            ),
          )}
        </ul>
      )}
    </section>
  );
}

function Search({ wanted, onInput }: { wanted: string; onInput: (wanted: string) => void }) {
  return (
    <input
      type="search"
      class="field"
      aria-label={t("settings_rules_search")}
      placeholder={t("settings_rules_search")}
      value={wanted}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}

/** What went wrong in words; null once the host has stored the rule. */
async function storeRule(
  asked: Asked<RulesReply>,
  rule: RuleDraft,
  id: number | null,
): Promise<string | null> {
  const result = await askHost({ type: "set_rule", rule_id: id, rule });
  if (!result.ok) return result.error.message;
  asked.take(result.value);
  return null;
}

/** The same, with a way back to the rule as it was. */
async function changeRule(
  asked: Asked<RulesReply>,
  before: Rule,
  draft: RuleDraft,
): Promise<string | null> {
  const problem = await storeRule(asked, draft, before.id);
  if (problem === null) {
    const undo = () => void storeRule(asked, draftOf(before), before.id);
    showToast({ text: t("settings_rule_changed", patternText(before)), undo });
  }
  return problem;
}

async function switchRule(asked: Asked<RulesReply>, rule: Rule, enabled: boolean): Promise<void> {
  const problem = await storeRule(asked, { ...draftOf(rule), enabled }, rule.id);
  if (problem !== null) showToast({ text: problem, tone: "problem" });
}

async function removeRule(asked: Asked<RulesReply>, rule: Rule): Promise<void> {
  const result = await askHost({ type: "remove_rule", rule_id: rule.id });
  if (!result.ok) {
    showProblem(result.error);
    return;
  }
  asked.take(result.value);
  showToast({
    text: t("settings_rule_removed", patternText(rule)),
    undo: () => void storeRule(asked, draftOf(rule), rule.id),
  });
}
