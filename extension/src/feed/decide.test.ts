import { describe, expect, it } from "vitest";
import type {
  RuleEffect,
  RuleMatch,
  Settings,
  Treatment,
  Tweet,
  Verdict,
} from "../messaging/protocol.gen";
import { memberOf, settingsOf, tweetOf, verdictOf } from "../testing/data";
import { AT_HOME, decide, type Surroundings } from "./decide";

const HOME: Surroundings = { ...AT_HOME, ownHandle: "ida_vestgren" };
const PERSONAL = verdictOf();
const UNSURE = verdictOf({ outcome: "unsure" });
const PROFESSIONAL = verdictOf({ outcome: "professional" });
const AD = tweetOf({ is_promoted: true });

interface Case {
  verdict?: Verdict | null;
  tweet?: Tweet;
  settings?: Partial<Settings>;
  around?: Partial<Surroundings>;
}

function decided({ verdict = PERSONAL, tweet = tweetOf(), settings = {}, around = {} }: Case) {
  const { treatment, reason } = decide(verdict, tweet, settingsOf(settings), {
    ...HOME,
    ...around,
  });
  return [treatment, reason];
}

const kinds = (choices: Record<string, Treatment>): Settings["kinds"] => {
  const chosen = Object.entries(choices).map(([kind, treatment]) => [
    kind,
    { treatment, colour: null },
  ]);
  return { ...settingsOf().kinds, ...(Object.fromEntries(chosen) as Partial<Settings["kinds"]>) };
};
const paperAndMedia = verdictOf({ outcome: "professional", kinds: ["media", "paper"] });

describe("decide", () => {
  it.each<[string, Case, [Treatment, string]]>([
    ["off", { settings: { mode: "off" } }, ["leave", "mode_off"]],
    [
      "off, professional",
      { verdict: PROFESSIONAL, settings: { mode: "off" } },
      ["leave", "mode_off"],
    ],
    ["a page we do not know", { around: { page: null } }, ["leave", "page_off"]],
    [
      "a page switched off",
      { settings: { pages: { ...settingsOf().pages, home: false } } },
      ["leave", "page_off"],
    ],
    ["no verdict yet", { verdict: null }, ["leave", "not_judged"]],
    ["personal", {}, ["collapse", "personal"]],
    ["personal, to be hidden", { settings: { personal: "hide" } }, ["hide", "personal"]],
    ["personal, to be left", { settings: { personal: "leave" } }, ["leave", "personal"]],
    ["unsure", { verdict: UNSURE, settings: { personal: "hide" } }, ["leave", "unsure"]],
    ["professional", { verdict: PROFESSIONAL }, ["highlight", "professional"]],
    [
      "professional without kind",
      { verdict: PROFESSIONAL, settings: { professional: "leave" } },
      ["leave", "professional"],
    ],
    ["ads", { tweet: AD, verdict: null }, ["leave", "ad"]],
    ["ads, to be dimmed", { tweet: AD, verdict: null, settings: { ads: "dim" } }, ["dim", "ad"]],
    [
      "the more visible of two kinds",
      { verdict: paperAndMedia, settings: { kinds: kinds({ media: "hide", paper: "dim" }) } },
      ["dim", "professional"],
    ],
    [
      "highlight before leave",
      {
        verdict: paperAndMedia,
        settings: { kinds: kinds({ media: "highlight", paper: "leave" }) },
      },
      ["highlight", "professional"],
    ],
    [
      "one kind only",
      {
        verdict: verdictOf({ outcome: "professional", kinds: ["media"] }),
        settings: { kinds: kinds({ media: "collapse" }) },
      },
      ["collapse", "professional"],
    ],
    ["only highlighting, personal", { settings: { mode: "highlight" } }, ["leave", "personal"]],
    [
      "only highlighting, professional",
      { verdict: PROFESSIONAL, settings: { mode: "highlight" } },
      ["highlight", "professional"],
    ],
    [
      "only highlighting, ads",
      { tweet: AD, settings: { mode: "highlight", ads: "collapse" } },
      ["leave", "ad"],
    ],
    ["the focused tweet", { around: { isFocused: true } }, ["leave", "focused"]],
    [
      "one's own tweet",
      { tweet: tweetOf({ author: { handle: "Ida_Vestgren", name: "" } }) },
      ["leave", "own"],
    ],
    ["a member", { around: { member: memberOf() } }, ["leave", "member"]],
    [
      "a member's personal tweet, to be dimmed",
      { settings: { members_personal: "dim" }, around: { member: memberOf() } },
      ["dim", "member"],
    ],
    [
      "a member who is treated like anybody",
      { around: { member: memberOf({ always_show: false }) } },
      ["collapse", "personal"],
    ],
    [
      "a member's professional tweet",
      { verdict: PROFESSIONAL, around: { member: memberOf() } },
      ["highlight", "professional"],
    ],
    [
      "a member's tweet of a kind that is not wanted",
      { verdict: paperAndMedia, around: { member: memberOf({ only_kinds: ["job"] }) } },
      ["leave", "professional"],
    ],
    [
      "a member's tweet of a wanted kind",
      { verdict: paperAndMedia, around: { member: memberOf({ only_kinds: ["paper"] }) } },
      ["highlight", "professional"],
    ],
    [
      "a repost by a member whose reposts are muted",
      { verdict: PROFESSIONAL, around: { reposter: memberOf({ mute_reposts: true }) } },
      ["collapse", "muted_repost"],
    ],
    [
      "a muted repost of a member's tweet",
      {
        verdict: PROFESSIONAL,
        around: { member: memberOf(), reposter: memberOf({ mute_reposts: true }) },
      },
      ["highlight", "professional"],
    ],
    [
      "a muted repost, only highlighting",
      {
        verdict: PROFESSIONAL,
        settings: { mode: "highlight" },
        around: { reposter: memberOf({ mute_reposts: true }) },
      },
      ["leave", "muted_repost"],
    ],
    [
      "an advertisement, whoever reposted it",
      { tweet: AD, around: { reposter: memberOf({ mute_reposts: true }) } },
      ["leave", "ad"],
    ],
    ["no host, personal", { around: { hasHost: false } }, ["leave", "no_host"]],
    [
      "no host, professional",
      { verdict: PROFESSIONAL, around: { hasHost: false } },
      ["highlight", "professional"],
    ],
  ])("%s", (_, given, expected) => {
    expect(decided(given)).toEqual(expected);
  });

  describe("the user's rules", () => {
    const rule = (effect: RuleEffect, match: RuleMatch = "account") => ({
      id: 1,
      pattern: "reed_ecology",
      match,
      effect,
    });
    const never = verdictOf({ rule: rule("hide"), reasons: ["rule"] });
    const always = verdictOf({ outcome: "professional", rule: rule("show"), reasons: ["rule"] });
    const member = { member: memberOf() };
    it.each<[string, Case, [Treatment, string]]>([
      ["never", { verdict: never }, ["collapse", "personal"]],
      ["never, hiding", { verdict: never, settings: { personal: "hide" } }, ["hide", "personal"]],
      [
        "never, where personal tweets are left",
        { verdict: never, settings: { personal: "leave" } },
        ["collapse", "personal"],
      ],
      ["never, a member", { verdict: never, around: member }, ["collapse", "personal"]],
      [
        "never with a word, a member",
        { verdict: verdictOf({ rule: rule("hide", "words") }), around: member },
        ["leave", "member"],
      ],
      ["always, what the model finds personal", { verdict: always }, ["leave", "rule"]],
      [
        "always, a kind that is collapsed",
        {
          verdict: { ...paperAndMedia, professional: 0.9, rule: rule("show") },
          settings: { kinds: kinds({ paper: "collapse", media: "hide" }) },
        },
        ["leave", "rule"],
      ],
    ])("%s", (_, given, expected) => {
      expect(decided(given)).toEqual(expected);
    });
  });

  it("names only the kinds that are wanted of a member", () => {
    const around = { ...HOME, member: memberOf({ only_kinds: ["paper"] }) };
    expect(decide(paperAndMedia, tweetOf(), settingsOf(), around).kinds).toEqual(["paper"]);
  });

  it("shows doubt only where the user asked for it", () => {
    const doubt = (show_unsure: boolean, verdict: Verdict) =>
      decide(verdict, tweetOf(), settingsOf({ show_unsure }), HOME).showsDoubt;
    expect(doubt(true, UNSURE)).toBe(true);
    expect(doubt(false, UNSURE)).toBe(false);
    expect(doubt(true, PERSONAL)).toBe(false);
  });
});
