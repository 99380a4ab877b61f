// Verdicts, tweets and settings for tests.
import { BLANK_TWEET } from "../messaging/blank-tweet";
import type { Kind, MemberMark, Settings, Tweet, Verdict } from "../messaging/protocol.gen";
import { KIND_NAMES } from "../ui/kinds";

const forEachKind = <V>(value: V) =>
  Object.fromEntries(KIND_NAMES.map((kind) => [kind, value])) as Record<Kind, V>;

export function tweetOf(changes: Partial<Tweet> = {}): Tweet {
  return {
    ...BLANK_TWEET,
    url: "https://x.com/reed_ecology/status/1",
    author: { handle: "reed_ecology", name: "Reed Ecology" },
    text: "Field notes from the marsh",
    lang: "en",
    ...changes,
  };
}

export function verdictOf(changes: Partial<Verdict> = {}): Verdict {
  return {
    id: "1",
    outcome: "personal",
    professional: 0.07,
    kinds: [],
    scores: forEachKind(0),
    model: "test-model",
    reasons: ["model"],
    is_member: false,
    rule: null,
    correction: null,
    member: null,
    reposter: null,
    ...changes,
  };
}

export function settingsOf(changes: Partial<Settings> = {}): Settings {
  return {
    mode: "focus",
    strictness: "balanced",
    professional: "highlight",
    personal: "collapse",
    ads: "leave",
    kinds: forEachKind({ treatment: "highlight", colour: null }),
    pages: { home: true, profile: true, status: true, search: true, list: true, following: true },
    show_unsure: false,
    quotes: "both",
    keep_corrected_text: true,
    keep_counts: true,
    keep_recent: true,
    paused_until: null,
    members_personal: "leave",
    note_sightings: true,
    author_context: true,
    keep_sightings_days: 180,
    revision: 1,
    ...changes,
  };
}

export function memberOf(changes: Partial<MemberMark> = {}): MemberMark {
  return {
    handle: "reed_ecology",
    tags: [],
    colour: null,
    always_show: true,
    only_kinds: [],
    mute_reposts: false,
    ...changes,
  };
}
