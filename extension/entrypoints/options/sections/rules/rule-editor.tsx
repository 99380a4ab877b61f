import { useId, useState } from "preact/hooks";
import type { RuleDraft, RuleEffect, RuleMatch } from "../../../../src/messaging/protocol.gen";
import { CheckChips } from "../../../../src/pages/components/check-chips";
import { KindPicker } from "../../../../src/pages/components/kind-picker";
import { Segmented } from "../../../../src/pages/components/segmented";
import { Select } from "../../../../src/pages/components/select";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { FIELDS, finished, MATCHES, readPattern, toggled, withMatch } from "./draft";
import { Trial } from "./trial";

interface Props {
  start: RuleDraft;
  /** Resolves to what went wrong, or null when it is stored. */
  save: (rule: RuleDraft) => Promise<string | null>;
  close: () => void;
}

const EFFECTS: Record<RuleEffect, MessageKey> = {
  show: "settings_rule_do_show",
  hide: "settings_rule_do_hide",
  kind: "settings_rule_do_kind",
};

export function RuleEditor({ start, save, close }: Props) {
  const [draft, setDraft] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (news: Partial<RuleDraft>) => {
    setProblem(null);
    setDraft({ ...draft, ...news });
  };
  const rule = finished(draft);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!rule) {
      setProblem(missing(draft));
      return;
    }
    const refused = await save(rule);
    if (refused === null) close();
    else setProblem(refused);
  };
  return (
    <form
      class="box rule-editor"
      aria-label={t("settings_rule_editor")}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <Pattern draft={draft} problem={problem} change={change} setDraft={setDraft} />
      <Effect draft={draft} change={change} />
      <Trial rule={rule} onProblem={setProblem} />
      <div class="buttons">
        <button type="submit" class="button button-primary">
          {t("settings_save")}
        </button>
        <button type="button" class="button" onClick={close}>
          {t("settings_cancel")}
        </button>
      </div>
    </form>
  );
}

/** What keeps a draft from being stored, in words. */
function missing(draft: RuleDraft): string {
  if (readPattern(draft.match, draft.pattern) === null) return t(MATCHES[draft.match].refused);
  return t(draft.fields.length === 0 ? "settings_rule_no_field" : "settings_rule_no_kind");
}

interface PartProps {
  draft: RuleDraft;
  change: (news: Partial<RuleDraft>) => void;
}

interface PatternProps extends PartProps {
  problem: string | null;
  setDraft: (draft: RuleDraft) => void;
}

function Pattern({ draft, problem, change, setDraft }: PatternProps) {
  const id = useId();
  const { field, placeholder, hasFields } = MATCHES[draft.match];
  const matches = (Object.keys(MATCHES) as RuleMatch[]).map((value) => ({
    value,
    label: t(MATCHES[value].label),
  }));
  return (
    <div class="rule-part">
      <label for={id}>{t(field)}</label>
      <div class="rule-line">
        <Select
          label={t("settings_rule_match")}
          options={matches}
          value={draft.match}
          onChange={(match) => setDraft(withMatch(draft, match))}
        />
        <input
          id={id}
          class="field"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={placeholder}
          value={draft.pattern}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          ref={focusOnce}
          onInput={(event) => change({ pattern: event.currentTarget.value })}
        />
      </div>
      <p id={`${id}-problem`} class="hint refused" role="alert" hidden={problem === null}>
        {problem}
      </p>
      {hasFields && (
        <CheckChips
          label={t("settings_rule_where")}
          options={Object.entries(FIELDS).map(([value, key]) => ({ value, label: t(key) }))}
          chosen={draft.fields}
          onChange={(value, isIn) => {
            const name = value as keyof typeof FIELDS;
            change({ fields: toggled(draft.fields, name, isIn) });
          }}
        />
      )}
    </div>
  );
}

function Effect({ draft, change }: PartProps) {
  const { effects } = MATCHES[draft.match];
  if (effects.length === 1) return <p class="hint">{t("settings_rule_reposts_muted")}</p>;
  return (
    <div class="rule-part">
      <Segmented
        label={t("settings_rule_effect")}
        options={effects.map((value) => ({ value, label: t(EFFECTS[value]) }))}
        value={draft.effect}
        disabled={false}
        onChange={(effect) => change({ effect })}
      />
      {draft.effect === "kind" && (
        <KindPicker
          label={t("settings_rule_kinds")}
          chosen={draft.kinds}
          onChange={(kinds) => change({ kinds })}
        />
      )}
    </div>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  if (!field || field.dataset.met) return;
  field.dataset.met = "";
  field.focus();
}
