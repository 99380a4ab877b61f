// What the editor knows of a rule: which parts each way of matching has, and what it says in words.
import type {
  Kind,
  Rule,
  RuleDraft,
  RuleEffect,
  RuleField,
  RuleMatch,
} from "../../../../src/messaging/protocol.gen";
import { t, type MessageKey } from "../../../../src/pages/i18n";
import { readHandle } from "../../handle";

interface MatchText {
  label: MessageKey;
  /** Above the field for the pattern, and in it while it is empty. */
  field: MessageKey;
  placeholder: string;
  /** What is wrong with a pattern that cannot be read. */
  refused: MessageKey;
  hasFields: boolean;
  effects: readonly RuleEffect[];
}

const EVERY: readonly RuleEffect[] = ["show", "hide", "kind"];

export const MATCHES: Record<RuleMatch, MatchText> = {
  account: {
    label: "settings_rule_account",
    field: "settings_rule_handle",
    placeholder: "@handle",
    refused: "settings_member_refused",
    hasFields: false,
    effects: EVERY,
  },
  reposts: {
    label: "settings_rule_reposts",
    field: "settings_rule_handle",
    placeholder: "@handle",
    refused: "settings_member_refused",
    hasFields: false,
    effects: ["hide"],
  },
  words: {
    label: "settings_rule_words",
    field: "settings_rule_phrase",
    placeholder: "",
    refused: "settings_rule_empty",
    hasFields: true,
    effects: EVERY,
  },
  tag: {
    label: "settings_rule_tag",
    field: "settings_rule_hashtag",
    placeholder: "#hashtag",
    refused: "settings_rule_tag_refused",
    hasFields: false,
    effects: EVERY,
  },
  mention: {
    label: "settings_rule_mention",
    field: "settings_rule_handle",
    placeholder: "@handle",
    refused: "settings_member_refused",
    hasFields: false,
    effects: EVERY,
  },
  regex: {
    label: "settings_rule_regex",
    field: "settings_rule_expression",
    placeholder: "\\bICML ?20\\d\\d\\b",
    refused: "settings_rule_empty",
    hasFields: true,
    effects: EVERY,
  },
};

export const FIELDS: Record<RuleField, MessageKey> = {
  text: "settings_rule_in_text",
  author: "settings_rule_in_author",
  quoted: "settings_rule_in_quoted",
  links: "settings_rule_in_links",
};

export const NEW_RULE: RuleDraft = {
  match: "words",
  pattern: "",
  fields: ["text", "quoted"],
  effect: "hide",
  kinds: [],
  enabled: true,
};

/** The pattern as the host wants it; null while it is none. */
export function readPattern(match: RuleMatch, typed: string): string | null {
  const plain = typed.trim();
  if (match === "account" || match === "reposts" || match === "mention") return readHandle(plain);
  if (match === "tag") return /^#?([\p{L}\p{M}\p{N}_]{1,100})$/u.exec(plain)?.[1] ?? null;
  return plain || null;
}

/** A draft that can be stored, or null while something is missing. */
export function finished(draft: RuleDraft): RuleDraft | null {
  const pattern = readPattern(draft.match, draft.pattern);
  if (pattern === null || draft.fields.length === 0) return null;
  if (draft.effect === "kind" && draft.kinds.length === 0) return null;
  return { ...draft, pattern, kinds: draft.effect === "kind" ? draft.kinds : [] };
}

/** A draft read another way; an effect that this way does not have becomes the first it has. */
export function withMatch(draft: RuleDraft, match: RuleMatch): RuleDraft {
  const { effects } = MATCHES[match];
  const effect = effects.includes(draft.effect) ? draft.effect : (effects[0] ?? "hide");
  return { ...draft, match, effect };
}

export const draftOf = ({ id: _, created_at: __, is_slow: ___, ...draft }: Rule): RuleDraft =>
  draft;

/** The pattern as people write it. */
export function patternText({ match, pattern }: Pick<Rule, "match" | "pattern">): string {
  if (match === "account" || match === "reposts" || match === "mention") return `@${pattern}`;
  if (match === "tag") return `#${pattern}`;
  return match === "regex" ? `/${pattern}/` : t("correct_rule_words", pattern);
}

export function toggled<T>(list: readonly T[], item: T, isIn: boolean): T[] {
  const others = list.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}

/** Whether a rule is meant by what was typed into the search. */
export function isMeant(rule: Rule, typed: string, nameOf: (kind: Kind) => string): boolean {
  const wanted = typed.trim().toLowerCase();
  const words = [patternText(rule), rule.pattern, ...rule.kinds.map(nameOf)];
  return words.join(" ").toLowerCase().includes(wanted);
}
