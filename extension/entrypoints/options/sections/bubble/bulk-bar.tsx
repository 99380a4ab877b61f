import { useState } from "preact/hooks";
import { Icon } from "../../../../src/pages/components/icon";
import { formatCount } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { BulkRules, type RuleChange } from "./bulk-rules";
import { changeMany } from "./change";
import type { MemberWindow } from "./member-window";
import { TagField } from "./tag-field";

interface Props {
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  rows: MemberWindow;
  disabled: boolean;
}

/** What can be done to those that are ticked. */
export function BulkBar({ chosen, onChosen, rows, disabled }: Props) {
  const [doing, setDoing] = useState<"add_tag" | "remove_tag" | "change_rules" | null>(null);
  if (chosen.size === 0) return null;
  const handles = [...chosen];
  const tag = (name: string) => {
    const action = doing === "remove_tag" ? "remove_tag" : "add_tag";
    const key = doing === "remove_tag" ? "bubble_bulk_untagged" : "bubble_bulk_tagged";
    void changeMany(handles, { action, tag: name }, (count) => t(key, count, name));
    setDoing(null);
  };
  const remove = () => {
    void changeMany(handles, { action: "remove" }, (count) => t("bubble_bulk_removed", count));
    onChosen(new Set());
  };
  const rule = (rules: RuleChange) => {
    const request = { action: "change_rules", ...rules } as const;
    void changeMany(handles, request, (count) => t("bubble_bulk_ruled", count));
    setDoing(null);
  };
  const all = async () => onChosen(new Set(await rows.allHandles()));
  return (
    <>
      <div class="bulk-bar" role="group" aria-label={t("bubble_bulk")}>
        <span class="bulk-count">{t("bubble_bulk_count", formatCount(chosen.size))}</span>
        {chosen.size < (rows.total ?? 0) && (
          <button type="button" class="link-button" onClick={() => void all()}>
            {t("bubble_bulk_all", formatCount(rows.total ?? 0))}
          </button>
        )}
        <button type="button" class="link-button" onClick={() => onChosen(new Set())}>
          {t("bubble_bulk_none")}
        </button>
        <span class="bulk-room" />
        {(doing === "add_tag" || doing === "remove_tag") && (
          <TagField onTag={tag} onCancel={() => setDoing(null)} />
        )}
        {!doing && (
          <>
            <button
              type="button"
              class="button"
              disabled={disabled}
              onClick={() => setDoing("add_tag")}
            >
              <Icon name="tag" />
              {t("bubble_bulk_add_tag")}
            </button>
            <button
              type="button"
              class="button"
              disabled={disabled}
              onClick={() => setDoing("remove_tag")}
            >
              {t("bubble_bulk_remove_tag")}
            </button>
            <button
              type="button"
              class="button"
              data-do="rules"
              disabled={disabled}
              onClick={() => setDoing("change_rules")}
            >
              {t("bubble_bulk_rules")}
            </button>
            <button type="button" class="button" disabled={disabled} onClick={remove}>
              {t("bubble_bulk_remove")}
            </button>
          </>
        )}
      </div>
      {doing === "change_rules" && <BulkRules onRules={rule} onCancel={() => setDoing(null)} />}
    </>
  );
}
