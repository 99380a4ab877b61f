import type { Rule, RuleMatch } from "../../src/messaging/protocol.gen";

/** The rule in force about an account's tweets, or its reposts. */
export function ruleAbout(
  rules: readonly Rule[],
  match: RuleMatch,
  handle: string,
): Rule | undefined {
  const name = handle.toLowerCase();
  const isMeant = ({ pattern }: Rule) => pattern.replace(/^@/, "").toLowerCase() === name;
  return rules.find((rule) => rule.enabled && rule.match === match && isMeant(rule));
}
