import { useState } from "preact/hooks";
import type { Kind } from "../../../../src/messaging/protocol.gen";
import { KindPicker } from "../../../../src/pages/components/kind-picker";
import { Select } from "../../../../src/pages/components/select";
import { t, type MessageKey } from "../../../../src/pages/i18n";

/** Only what is to be another than it is. */
export interface RuleChange {
  always_show?: boolean;
  mute_reposts?: boolean;
  only_kinds?: Kind[];
}

interface Props {
  onRules: (rules: RuleChange) => void;
  onCancel: () => void;
}

type Flag = "as_is" | "yes" | "no";
type KindRule = "as_is" | "all" | "only";

const FLAGS: Record<Flag, MessageKey> = {
  as_is: "bubble_bulk_as_is",
  yes: "bubble_bulk_yes",
  no: "bubble_bulk_no",
};
const KIND_RULES: Record<KindRule, MessageKey> = {
  as_is: "bubble_bulk_as_is",
  all: "discover_every_kind",
  only: "bubble_bulk_only_kinds",
};

/** How the tweets of many members are treated; what is not chosen stays as each has it. */
export function BulkRules({ onRules, onCancel }: Props) {
  const [always, setAlways] = useState<Flag>("as_is");
  const [reposts, setReposts] = useState<Flag>("as_is");
  const [kindRule, setKindRule] = useState<KindRule>("as_is");
  const [kinds, setKinds] = useState<Kind[]>([]);
  const rules: RuleChange = {
    ...(always === "as_is" ? {} : { always_show: always === "yes" }),
    ...(reposts === "as_is" ? {} : { mute_reposts: reposts === "yes" }),
    ...(kindRule === "as_is" ? {} : { only_kinds: kindRule === "only" ? kinds : [] }),
  };
  const isUnclear = kindRule === "only" && kinds.length === 0;
  return (
    <div class="box bulk-rules">
      <Choice label="bubble_rule_always" texts={FLAGS} value={always} onChange={setAlways} />
      <Choice label="bubble_rule_reposts" texts={FLAGS} value={reposts} onChange={setReposts} />
      <Choice
        label="bubble_bulk_kinds"
        texts={KIND_RULES}
        value={kindRule}
        onChange={setKindRule}
      />
      {kindRule === "only" && (
        <div class="row">
          <KindPicker label={t("bubble_bulk_only_kinds")} chosen={kinds} onChange={setKinds} />
        </div>
      )}
      <div class="row">
        <div class="button-row">
          <button
            type="button"
            class="button button-primary"
            disabled={isUnclear || Object.keys(rules).length === 0}
            onClick={() => onRules(rules)}
          >
            {t("bubble_bulk_apply")}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {t("settings_cancel")}
          </button>
        </div>
      </div>
    </div>
  );
}

interface ChoiceProps<V extends string> {
  label: MessageKey;
  texts: Record<V, MessageKey>;
  value: V;
  onChange: (value: V) => void;
}

function Choice<V extends string>({ label, texts, value, onChange }: ChoiceProps<V>) {
  const options = (Object.keys(texts) as V[]).map((one) => ({ value: one, label: t(texts[one]) }));
  return (
    <div class="row" data-rule={label}>
      <span class="row-words">{t(label)}</span>
      <Select label={t(label)} options={options} value={value} onChange={onChange} />
    </div>
  );
}
