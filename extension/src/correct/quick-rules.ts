// Rules from a tweet: for its author, its reposter, a word of it or a hashtag.
import type { AppliedRule, RuleDraft, RuleEffect, Tweet, Verdict } from "../messaging/protocol.gen";
import { t, type MessageKey } from "../pages/i18n";
import { button, h } from "../ui/dom";
import { createIcon, type IconName } from "../ui/icons";
import { KEYS } from "./keys";

const MOST_TAGS = 4;
const MAX_PATTERN = 200;

export interface RulesView {
  tweet: Tweet;
  verdict: Verdict;
  isOpen: boolean;
  showsKeys: boolean;
  /** What was typed, so that nothing is lost when the panel is drawn anew. */
  typed: string;
}

export interface RulesActions {
  add: (rule: RuleDraft) => void;
  remove: (rule: AppliedRule) => void;
  onOpen: (isOpen: boolean) => void;
  onType: (text: string) => void;
}

export function createRules(view: RulesView, actions: RulesActions): HTMLElement {
  const summary = h(
    "summary",
    { "data-name": "rules" },
    createIcon("rules"),
    h("span", {}, t("correct_rules")),
    h("kbd", { "aria-hidden": "true" }, KEYS.rules),
    createIcon("expand"),
  );
  const details = h("details", { class: view.showsKeys ? "rules with-keys" : "rules" }, summary);
  // What is not looked at is not built: most panels are opened for something else.
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(body(view, actions));
  };
  details.open = view.isOpen;
  fill();
  details.addEventListener("toggle", () => {
    fill();
    actions.onOpen(details.open);
  });
  return details;
}

function body(view: RulesView, actions: RulesActions): HTMLElement {
  const { rule } = view.verdict;
  const buttons = accountRules(view).map((one) => ruleButton(one, () => actions.add(one.rule)));
  const remove = rule
    ? [button({ "data-name": "remove" }, () => actions.remove(rule), t("correct_rule_remove"))]
    : [];
  return h(
    "div",
    {},
    h("div", { class: "buttons" }, ...buttons, ...remove),
    wordForm(view, actions),
  );
}

interface AccountRule {
  label: MessageKey;
  icon: IconName;
  rule: RuleDraft;
  letter?: string;
}

function accountRules({ tweet, verdict }: RulesView): AccountRule[] {
  const { handle } = tweet.author;
  const reposter = tweet.reposted_by?.handle;
  const rules: AccountRule[] = [];
  if (handle) {
    const [show, hide] = [draft("account", handle, "show"), draft("account", handle, "hide")];
    rules.push({ label: "correct_show_account", icon: "show", rule: show, letter: KEYS.show });
    rules.push({ label: "correct_hide_account", icon: "hide", rule: hide, letter: KEYS.hide });
  }
  if (reposter) {
    const rule = draft("reposts", reposter, "hide");
    rules.push({ label: "correct_mute_reposts", icon: "hide", rule });
  }
  return rules.filter(({ rule }) => !isSame(rule, verdict.rule));
}

/** The rule that a letter stands for, if it can be made here. */
export function ruleByKey(letter: string, view: RulesView): RuleDraft | undefined {
  return accountRules(view).find((one) => one.letter === letter)?.rule;
}

function ruleButton({ label, icon, rule, letter }: AccountRule, onPress: () => void): HTMLElement {
  const hint = letter ? [h("kbd", { "aria-hidden": "true" }, letter)] : [];
  const text = h("span", {}, t(label, rule.pattern));
  return button({ "data-name": label }, onPress, createIcon(icon), text, ...hint);
}

const EFFECTS: Record<Exclude<RuleEffect, "kind">, MessageKey> = {
  hide: "correct_effect_hide",
  show: "correct_effect_show",
};

function wordForm({ tweet, typed }: RulesView, actions: RulesActions): HTMLElement {
  const label = t("correct_word");
  const field = h("input", {
    type: "text",
    "data-name": "word",
    "aria-label": label,
    placeholder: label,
    maxlength: String(MAX_PATTERN),
    autocomplete: "off",
  });
  field.value = typed;
  field.addEventListener("input", () => actions.onType(field.value));
  const options = Object.entries(EFFECTS).map(([value, key]) => h("option", { value }, t(key)));
  const effect = h(
    "select",
    { "data-name": "effect", "aria-label": t("correct_effect") },
    ...options,
  );
  const add = () => {
    const rule = wordRule(field.value, effect.value as RuleEffect);
    if (rule) actions.add(rule);
    else field.focus();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.isTrusted) add();
  });
  const tags = tweet.hashtags
    .slice(0, MOST_TAGS)
    .map((tag) =>
      button(
        { class: "tag", "data-name": `tag-${tag}` },
        () => fillIn(field, `#${tag}`, actions),
        `#${tag}`,
      ),
    );
  const line = h(
    "div",
    { class: "word" },
    field,
    effect,
    button({ "data-name": "add" }, add, t("correct_add")),
  );
  return h("div", {}, ...(tags.length > 0 ? [h("div", { class: "tags" }, ...tags)] : []), line);
}

function fillIn(field: HTMLInputElement, text: string, { onType }: RulesActions): void {
  field.value = text;
  onType(text);
  field.focus();
}

/** What was typed as a rule: #tag, @who, else a word or phrase. Null when nothing was. */
export function wordRule(typed: string, effect: RuleEffect): RuleDraft | null {
  const text = typed.trim().replace(/\s+/g, " ");
  const [, sign, name] = /^([#@])([\p{L}\p{N}_]+)$/u.exec(text) ?? [];
  if (sign && name) return draft(sign === "#" ? "tag" : "mention", name, effect);
  return text ? draft("words", text, effect) : null;
}

function draft(match: RuleDraft["match"], pattern: string, effect: RuleEffect): RuleDraft {
  return { match, pattern, effect, fields: ["text", "quoted"], kinds: [], enabled: true };
}

const isSame = (rule: RuleDraft, other: AppliedRule | null): boolean =>
  other?.match === rule.match &&
  other.effect === rule.effect &&
  other.pattern.toLowerCase() === rule.pattern.toLowerCase();
