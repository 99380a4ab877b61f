// What to do with a tweet: a pure function of the verdict, the settings and where it stands.
import type {
  Kind,
  MemberMark,
  Page,
  RuleMatch,
  Settings,
  Treatment,
  Tweet,
  Verdict,
} from "../messaging/protocol.gen";

export type Reason =
  | "mode_off"
  | "page_off"
  | "not_judged"
  | "no_host"
  | "ad"
  | "professional"
  | "personal"
  | "unsure"
  | "focused"
  | "own"
  | "member"
  | "muted_repost"
  | "rule";

export interface Surroundings {
  page: Page | null;
  ownHandle: string | null;
  isFocused: boolean;
  /** What the user keeps on the author, and on who reposted the tweet; null outside the bubble. */
  member: MemberMark | null;
  reposter: MemberMark | null;
  /** Without a host nothing may be hidden. */
  hasHost: boolean;
}

/** Somebody else's tweet among others, by nobody in the bubble. */
export const AT_HOME: Surroundings = {
  page: "home",
  ownHandle: null,
  isFocused: false,
  member: null,
  reposter: null,
  hasHost: true,
};

export interface Decision {
  treatment: Treatment;
  reason: Reason;
  /** Kinds to name, likeliest first. */
  kinds: readonly Kind[];
  /** Whether an unsure tweet gets its dashed chip. */
  showsDoubt: boolean;
}

const EVEN = 0.5;
const ABOUT_PEOPLE: ReadonlySet<RuleMatch> = new Set(["account", "reposts"]);

const MOST_VISIBLE_FIRST: readonly Treatment[] = ["highlight", "leave", "dim", "collapse", "hide"];

export function decide(
  verdict: Verdict | null,
  tweet: Tweet,
  settings: Settings,
  around: Surroundings,
): Decision {
  if (settings.mode === "off") return leave("mode_off");
  if (around.page === null || !settings.pages[around.page]) return leave("page_off");
  const wanted = byRules(judge(verdict, tweet, settings), around);
  if (wanted.treatment === "highlight" || wanted.treatment === "leave") return wanted;
  if (settings.mode === "highlight") return { ...wanted, treatment: "leave" };
  const protection = protectedBy(verdict, tweet, around);
  if (!protection) return wanted;
  const isPersonal = protection === "member" && wanted.reason === "personal";
  const treatment = isPersonal ? settings.members_personal : "leave";
  return { ...wanted, treatment, reason: protection };
}

/** What the user wants of single members, beyond what the settings say of everybody. */
function byRules(wanted: Decision, { member, reposter }: Surroundings): Decision {
  if (wanted.reason === "ad" || wanted.reason === "not_judged") return wanted;
  if (reposter?.mute_reposts && !member) {
    return { ...wanted, treatment: "collapse", reason: "muted_repost", kinds: [] };
  }
  if (!member?.only_kinds.length || wanted.treatment !== "highlight") return wanted;
  const kinds = wanted.kinds.filter((kind) => member.only_kinds.includes(kind));
  return kinds.length > 0 ? { ...wanted, kinds } : { ...wanted, treatment: "leave" };
}

function judge(verdict: Verdict | null, tweet: Tweet, settings: Settings): Decision {
  if (tweet.is_promoted) return { ...leave("ad"), treatment: settings.ads };
  switch (verdict?.outcome) {
    case undefined:
      return leave("not_judged");
    case "unsure":
      return { ...leave("unsure"), showsDoubt: settings.show_unsure };
    case "personal":
      return { ...leave("personal"), treatment: personal(verdict, settings) };
    case "professional":
      return professional(verdict, settings);
  }
}

/** What a rule says is never to be shown is put away also where personal tweets are left. */
function personal({ rule }: Verdict, settings: Settings): Treatment {
  const isPutAway = settings.personal === "collapse" || settings.personal === "hide";
  return rule?.effect === "hide" && !isPutAway ? "collapse" : settings.personal;
}

function professional({ kinds, rule, professional }: Verdict, settings: Settings): Decision {
  // "Always show" does not make it a tweet to point out.
  if (rule?.effect === "show" && professional < EVEN) return leave("rule");
  const choices = kinds.map((kind) => settings.kinds[kind].treatment);
  const treatment = MOST_VISIBLE_FIRST.find((one) => choices.includes(one));
  return { ...leave("professional"), treatment: treatment ?? settings.professional, kinds };
}

function protectedBy(verdict: Verdict | null, tweet: Tweet, around: Surroundings): Reason | null {
  const rule = verdict?.rule;
  if (around.isFocused) return "focused";
  if (tweet.author.handle.toLowerCase() === around.ownHandle) return "own";
  if (rule?.effect === "show") return "rule";
  // Whoever is never to be shown is so also as a member.
  const isBarred = rule?.effect === "hide" && ABOUT_PEOPLE.has(rule.match);
  if (around.member?.always_show && !isBarred) return "member";
  return around.hasHost ? null : "no_host";
}

const leave = (reason: Reason): Decision => ({
  treatment: "leave",
  reason,
  kinds: [],
  showsDoubt: false,
});
