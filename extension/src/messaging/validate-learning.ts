// Rebuilds what the script on X says of tweets, and the rules it makes; see validate.ts.
import { KIND_NAMES } from "../ui/kinds";
import { isFields, type Fields } from "./fields";
import type { Kind, RuleDraft, RuleEffect, RuleField, RuleMatch } from "./protocol.gen";
import type { HostRequest } from "./runtime";
import { readTweet } from "./validate-tweet";

const MAX_PATTERN = 200;
const KINDS = new Set<unknown>(KIND_NAMES);
const MATCHES = new Set<unknown>(["account", "reposts", "words", "tag", "mention"]);
const EFFECTS = new Set<unknown>(["show", "hide"]);
const FIELDS: RuleField[] = ["text", "quoted"];

/** Null for what is none of these requests, or not in order. */
export function readLearningRequest(value: Fields): HostRequest | null {
  switch (value.type) {
    case "correct":
      return readCorrect(value);
    case "undo_correction": {
      const [correction, tweet] = [idOf(value.correction), readTweet(value.tweet)];
      return correction === null ? null : { type: "undo_correction", correction, tweet };
    }
    case "list_rules":
      return { type: "list_rules" };
    case "set_rule": {
      const rule = readRule(value.rule);
      return rule && { type: "set_rule", rule, rule_id: idOf(value.rule_id) };
    }
    case "remove_rule": {
      const rule_id = idOf(value.rule_id);
      return rule_id === null ? null : { type: "remove_rule", rule_id };
    }
    default:
      return null;
  }
}

function readCorrect({ tweet, professional, kinds }: Fields): HostRequest | null {
  const read = readTweet(tweet);
  if (!read) return null;
  const said = typeof professional === "boolean" ? professional : null;
  const list = Array.isArray(kinds) ? (kinds.filter((kind) => KINDS.has(kind)) as Kind[]) : null;
  return { type: "correct", tweet: read, professional: said, kinds: list, source: "feed" };
}

/** No regular expressions: those are written on the settings page, where they can be tried. */
function readRule(value: unknown): RuleDraft | null {
  if (!isFields(value)) return null;
  const { match, pattern, effect, enabled } = value;
  if (!MATCHES.has(match) || !EFFECTS.has(effect) || typeof pattern !== "string") return null;
  if (pattern.length === 0 || pattern.length > MAX_PATTERN) return null;
  return {
    match: match as RuleMatch,
    pattern: pattern.toWellFormed(),
    effect: effect as RuleEffect,
    fields: FIELDS,
    kinds: [],
    enabled: enabled !== false,
  };
}

const idOf = (value: unknown): number | null =>
  Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null;
