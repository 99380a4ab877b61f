// What becomes of a sample, decided by the same rules as in the feed.
import { AT_HOME, decide, type Decision } from "../../feed/decide";
import { BLANK_TWEET } from "../../messaging/blank-tweet";
import type { Outcome, Settings, Tweet, Verdict } from "../../messaging/protocol.gen";
import type { Sample } from "./samples";

export interface SampleLook extends Decision {
  outcome: Outcome;
}

export function sampleLook(sample: Sample, settings: Settings): SampleLook {
  const outcome = sample.outcome[settings.strictness];
  const decision = decide(verdictOf(sample, outcome), tweetOf(sample), onHome(settings), AT_HOME);
  return { ...decision, outcome };
}

/** The preview stays alive when the user has turned the home page off. */
const onHome = (settings: Settings): Settings => ({
  ...settings,
  pages: { ...settings.pages, home: true },
});

const tweetOf = ({ isAd }: Sample): Tweet => ({ ...BLANK_TWEET, is_promoted: isAd });

function verdictOf({ kinds }: Sample, outcome: Outcome): Verdict {
  const scores = {} as Verdict["scores"]; // nobody looks at the numbers of a sample
  const verdict = { id: "1", outcome, professional: 0, kinds: [...kinds], scores };
  const outside = { is_member: false, member: null, reposter: null, rule: null, correction: null };
  return { ...verdict, model: "", reasons: ["model"], ...outside };
}
