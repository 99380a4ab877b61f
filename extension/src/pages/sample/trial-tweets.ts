// Invented tweets to try a rule on: the preview's, with all a rule can look at, and the user's own.
import { BLANK_TWEET } from "../../messaging/blank-tweet";
import type { Tweet } from "../../messaging/protocol.gen";
import { t, type MessageKey } from "../i18n";

interface Invented {
  handle: string;
  name: MessageKey;
  text: MessageKey;
  more?: Partial<Tweet>;
}

const INVENTED: readonly Invented[] = [
  {
    handle: "mara_ice",
    name: "settings_sample_paper_name",
    text: "settings_sample_paper_text",
    more: { links: [{ text: "arxiv.org/abs/2602.0…", host: "arxiv.org" }] },
  },
  { handle: "theo_bakes", name: "settings_sample_cake_name", text: "settings_sample_cake_text" },
  {
    handle: "quiet_machines",
    name: "settings_sample_job_name",
    text: "settings_sample_job_text",
    more: { hashtags: ["PhDposition"] },
  },
  {
    handle: "ines_outside",
    name: "settings_sample_hike_name",
    text: "settings_sample_hike_text",
    more: { reposted_by: { handle: "theo_bakes", name: "" } },
  },
  {
    handle: "jun_asks",
    name: "settings_sample_question_name",
    text: "settings_sample_question_text",
  },
];

/** @param own what the user typed, tried first; empty for none. */
export function trialTweets(own: string): Tweet[] {
  const invented = INVENTED.map(({ handle, name, text, more }, index) =>
    tweetOf(String(index + 1), handle, t(name), t(text), more),
  );
  return own.trim() ? [ownTweet(own), ...invented] : invented;
}

function ownTweet(text: string): Tweet {
  const hashtags = [...text.matchAll(/#([\p{L}\p{M}\p{N}_]+)/gu)].map(([, tag]) => tag ?? "");
  return tweetOf("own", "you", "", text, { hashtags });
}

function tweetOf(
  id: string,
  handle: string,
  name: string,
  text: string,
  more: Partial<Tweet> = {},
): Tweet {
  return { ...BLANK_TWEET, id, author: { handle, name }, text, ...more };
}
