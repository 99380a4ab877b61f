// What becomes of a sample, decided by the same rules as in the feed.
import { decide, type Decision } from "../../feed/decide";
import type { Outcome, Settings, Tweet, Verdict } from "../../messaging/protocol.gen";
import type { Sample } from "./samples";

export interface SampleLook extends Decision {
  outcome: Outcome;
}

export function sampleLook(sample: Sample, settings: Settings): SampleLook {
  const outcome = sample.outcome[settings.strictness];
  const decision = decide(verdictOf(sample, outcome), tweetOf(sample), onHome(settings), AROUND);
  return { ...decision, outcome };
}

const AROUND = {
  page: "home",
  ownHandle: null,
  isFocused: false,
  member: null,
  reposter: null,
  hasHost: true,
} as const;

/** The preview stays alive when the user has turned the home page off. */
const onHome = (settings: Settings): Settings => ({
  ...settings,
  pages: { ...settings.pages, home: true },
});

const NOBODY = { handle: "", name: "" };

function tweetOf({ isAd }: Sample): Tweet {
  return {
    id: "1",
    url: "",
    author: NOBODY,
    text: "",
    lang: null,
    links: [],
    hashtags: [],
    media: [],
    card_title: null,
    quoted: null,
    reposted_by: null,
    is_reply: false,
    is_promoted: isAd,
    time: null,
  };
}

function verdictOf({ kinds }: Sample, outcome: Outcome): Verdict {
  const scores = {} as Verdict["scores"]; // nobody looks at the numbers of a sample
  const verdict = { id: "1", outcome, professional: 0, kinds: [...kinds], scores };
  const outside = { is_member: false, member: null, reposter: null, rule: null, correction: null };
  return { ...verdict, model: "", reasons: ["model"], ...outside };
}
