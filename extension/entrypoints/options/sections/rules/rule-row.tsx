import type { Rule } from "../../../../src/messaging/protocol.gen";
import { Icon } from "../../../../src/pages/components/icon";
import { KindChip } from "../../../../src/pages/components/kind-chip";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { hasHost } from "../../../../src/pages/stored";
import type { IconName } from "../../../../src/ui/icons";
import { FIELDS, MATCHES, patternText } from "./draft";

interface Props {
  rule: Rule;
  onSwitch: (enabled: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
}

const EFFECTS: Record<Rule["effect"], { icon: IconName; label: MessageKey }> = {
  show: { icon: "show", label: "settings_rule_show" },
  hide: { icon: "hide", label: "settings_rule_hide" },
  kind: { icon: "professional", label: "settings_rule_kind" },
};

/** A rule in words, with what can be done to it. */
export function RuleRow({ rule, onSwitch, onEdit, onRemove }: Props) {
  const pattern = patternText(rule);
  const effect = EFFECTS[rule.effect];
  return (
    <li class={rule.enabled ? "row row-rule" : "row row-rule row-off"}>
      <Icon name={effect.icon} />
      <span class="row-words">
        <bdi class="rule-pattern">{pattern}</bdi>
        <span class="hint">{sentence(rule)}</span>
        {rule.kinds.length > 0 && (
          <span class="chips">
            {rule.kinds.map((kind) => (
              <KindChip key={kind} kind={kind} />
            ))}
          </span>
        )}
        {rule.is_slow && <span class="hint refused">{t("settings_rule_slow")}</span>}
      </span>
      <label class="rule-switch">
        <input
          class="unseen"
          type="checkbox"
          role="switch"
          aria-label={t("settings_rule_on", pattern)}
          checked={rule.enabled}
          disabled={!hasHost()}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span class="switch" />
      </label>
      <IconButton icon="edit" label={t("settings_rule_edit", pattern)} onClick={onEdit} />
      <IconButton icon="delete" label={t("settings_rule_remove", pattern)} onClick={onRemove} />
    </li>
  );
}

interface ButtonProps {
  icon: IconName;
  label: string;
  onClick: () => void;
}

function IconButton({ icon, label, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={!hasHost()}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Such as "Words in text, quoted tweet · always shown". */
function sentence(rule: Rule): string {
  const match = MATCHES[rule.match];
  const fields = rule.fields.map((field) => t(FIELDS[field])).join(", ");
  const what = match.hasFields ? t("settings_rule_in", t(match.label), fields) : t(match.label);
  return `${what} · ${t(EFFECTS[rule.effect].label)}`;
}
