// Adds and removes rules from a tweet's menu, each with undo.
import type { PageLink } from "../messaging/page-link";
import type { AppliedRule, Rule, RuleDraft } from "../messaging/protocol.gen";
import { t } from "../pages/i18n";
import type { PageToasts } from "../ui/toast/toast";
import { ruleText } from "../ui/why/rule-text";

export interface RuleParts {
  link: Pick<PageLink, "ask">;
  toasts: Pick<PageToasts, "show">;
}

export class QuickRules {
  readonly #parts: RuleParts;

  constructor(parts: RuleParts) {
    this.#parts = parts;
  }

  async add(rule: RuleDraft): Promise<boolean> {
    const { toasts } = this.#parts;
    const changed = await this.#set(rule);
    if (changed === null) return false;
    const undo = () => void this.#drop(changed);
    toasts.show({ text: t("correct_rule_added", ruleText(rule)), undo });
    return true;
  }

  async remove(applied: AppliedRule): Promise<void> {
    const rule = await this.#find(applied.id);
    if (!rule || !(await this.#drop(applied.id))) return;
    const undo = () => void this.#set(rule, applied.id);
    this.#parts.toasts.show({ text: t("correct_rule_removed", ruleText(applied)), undo });
  }

  /** The id of the rule as stored; null when it was not. */
  async #set(rule: RuleDraft, rule_id: number | null = null): Promise<number | null> {
    const result = await this.#parts.link.ask({ type: "set_rule", rule, rule_id });
    return result.ok ? result.value.changed : this.#fail(result.error.message);
  }

  async #drop(rule_id: number): Promise<boolean> {
    const result = await this.#parts.link.ask({ type: "remove_rule", rule_id });
    if (!result.ok) this.#fail(result.error.message);
    return result.ok;
  }

  /** As it is stored: a verdict names it only in short. */
  async #find(id: number): Promise<Rule | null> {
    const result = await this.#parts.link.ask({ type: "list_rules" });
    if (!result.ok) return this.#fail(result.error.message);
    return result.value.rules.find((rule) => rule.id === id) ?? null;
  }

  #fail(message: string): null {
    this.#parts.toasts.show({ text: t("correct_rule_failed", message), tone: "problem" });
    return null;
  }
}
