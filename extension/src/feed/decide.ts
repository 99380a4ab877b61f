// What to do with a tweet: a pure function of the verdict, the settings and where it stands.
import type { Kind, Page, Settings, Treatment, Tweet, Verdict } from "../messaging/protocol.gen";

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
  | "member";

export interface Surroundings {
  page: Page | null;
  ownHandle: string | null;
  isFocused: boolean;
  /** Handles the user just added to the bubble or took out, by lower-case handle. */
  membership: ReadonlyMap<string, boolean>;
  /** Without a host nothing may be hidden. */
  hasHost: boolean;
}

export interface Decision {
  treatment: Treatment;
  reason: Reason;
  /** Kinds to name, likeliest first. */
  kinds: readonly Kind[];
  /** Whether an unsure tweet gets its dashed chip. */
  showsDoubt: boolean;
}

const MOST_VISIBLE_FIRST: readonly Treatment[] = ["highlight", "leave", "dim", "collapse", "hide"];

export function decide(
  verdict: Verdict | null,
  tweet: Tweet,
  settings: Settings,
  around: Surroundings,
): Decision {
  if (settings.mode === "off") return leave("mode_off");
  if (around.page === null || !settings.pages[around.page]) return leave("page_off");
  const wanted = judge(verdict, tweet, settings);
  if (wanted.treatment === "highlight" || wanted.treatment === "leave") return wanted;
  if (settings.mode === "highlight") return { ...wanted, treatment: "leave" };
  const protection = protectedBy(verdict, tweet, around);
  return protection ? { ...wanted, treatment: "leave", reason: protection } : wanted;
}

export function isMember(
  verdict: Verdict | null,
  tweet: Tweet,
  membership: Surroundings["membership"],
): boolean {
  return membership.get(tweet.author.handle.toLowerCase()) ?? verdict?.is_member ?? false;
}

function judge(verdict: Verdict | null, tweet: Tweet, settings: Settings): Decision {
  if (tweet.is_promoted) return { ...leave("ad"), treatment: settings.ads };
  switch (verdict?.outcome) {
    case undefined:
      return leave("not_judged");
    case "unsure":
      return { ...leave("unsure"), showsDoubt: settings.show_unsure };
    case "personal":
      return { ...leave("personal"), treatment: settings.personal };
    case "professional":
      return professional(verdict, settings);
  }
}

function professional({ kinds }: Verdict, settings: Settings): Decision {
  const choices = kinds.map((kind) => settings.kinds[kind].treatment);
  const treatment = MOST_VISIBLE_FIRST.find((one) => choices.includes(one));
  return { ...leave("professional"), treatment: treatment ?? settings.professional, kinds };
}

function protectedBy(verdict: Verdict | null, tweet: Tweet, around: Surroundings): Reason | null {
  if (around.isFocused) return "focused";
  if (tweet.author.handle.toLowerCase() === around.ownHandle) return "own";
  if (isMember(verdict, tweet, around.membership)) return "member";
  return around.hasHost ? null : "no_host";
}

const leave = (reason: Reason): Decision => ({
  treatment: "leave",
  reason,
  kinds: [],
  showsDoubt: false,
});
