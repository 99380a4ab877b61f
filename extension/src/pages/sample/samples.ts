// Invented tweets for the preview. What the model would make of each is part of the sample, so that
// the slider shows which ones move.
import type { Kind, Outcome, Strictness } from "../../messaging/protocol.gen";
import type { MessageKey } from "../i18n";

export interface Sample {
  name: MessageKey;
  text: MessageKey;
  isAd: boolean;
  kinds: readonly Kind[];
  outcome: Record<Strictness, Outcome>;
}

const always = (outcome: Outcome): Record<Strictness, Outcome> => ({
  sure: outcome,
  balanced: outcome,
  likely: outcome,
});

export const SAMPLES: readonly Sample[] = [
  {
    name: "settings_sample_paper_name",
    text: "settings_sample_paper_text",
    isAd: false,
    kinds: ["paper", "project"],
    outcome: always("professional"),
  },
  {
    name: "settings_sample_cake_name",
    text: "settings_sample_cake_text",
    isAd: false,
    kinds: [],
    outcome: { sure: "unsure", balanced: "personal", likely: "personal" },
  },
  {
    name: "settings_sample_job_name",
    text: "settings_sample_job_text",
    isAd: false,
    kinds: ["job"],
    outcome: always("professional"),
  },
  {
    name: "settings_sample_hike_name",
    text: "settings_sample_hike_text",
    isAd: false,
    kinds: [],
    outcome: { sure: "unsure", balanced: "unsure", likely: "personal" },
  },
  {
    name: "settings_sample_ad_name",
    text: "settings_sample_ad_text",
    isAd: true,
    kinds: [],
    outcome: always("personal"),
  },
  {
    name: "settings_sample_question_name",
    text: "settings_sample_question_text",
    isAd: false,
    kinds: ["question", "discussion"],
    outcome: always("professional"),
  },
];
