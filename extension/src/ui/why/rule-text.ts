// A rule in words, such as "@tidal_lab: never show".
import type { AppliedRule, RuleEffect, RuleMatch } from "../../messaging/protocol.gen";
import { t, type MessageKey } from "../../pages/i18n";

const SUBJECT: Record<RuleMatch, MessageKey> = {
  account: "correct_rule_account",
  reposts: "correct_rule_reposts",
  words: "correct_rule_words",
  tag: "correct_rule_tag",
  mention: "correct_rule_mention",
  regex: "correct_rule_regex",
};

const EFFECT: Record<RuleEffect, MessageKey> = {
  show: "correct_effect_show",
  hide: "correct_effect_hide",
  kind: "correct_effect_kind",
};

export function ruleText({ match, pattern, effect }: Omit<AppliedRule, "id">): string {
  // Patterns of handles and tags may have been written with their sign.
  const bare = pattern.replace(/^[@#]/, "");
  const subject = t(SUBJECT[match], match === "words" || match === "regex" ? pattern : bare);
  return t("correct_rule", subject, t(EFFECT[effect]).toLowerCase());
}
