import type { Rule, RuleMatch } from "../../src/messaging/protocol.gen";

/**
 * The rule in force that shows or hides an account's tweets, or its reposts. One that gives them a
 * kind says nothing of that, and stays beside it.
 */
export function ruleAbout(
  rules: readonly Rule[],
  match: RuleMatch,
  handle: string,
): Rule | undefined {
  const name = handle.toLowerCase();
  const isMeant = ({ pattern }: Rule) => pattern.replace(/^@/, "").toLowerCase() === name;
  return rules.find(
    (rule) => rule.enabled && rule.match === match && rule.effect !== "kind" && isMeant(rule),
  );
}
