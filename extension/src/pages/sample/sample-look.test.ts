import { describe, expect, it } from "vitest";
import type { Outcome } from "../../messaging/protocol.gen";
import { settingsOf } from "../../testing/data";
import { sampleLook } from "./sample-look";
import { SAMPLES, type Sample } from "./samples";

function sample(outcome: Outcome, change: Partial<Sample> = {}): Sample {
  return {
    name: "settings_sample_paper_name",
    text: "settings_sample_paper_text",
    isAd: false,
    kinds: [],
    outcome: { sure: outcome, balanced: outcome, likely: outcome },
    ...change,
  };
}

describe("sampleLook", () => {
  it("shows a tweet of several kinds as the most visible of them", () => {
    const settings = settingsOf();
    settings.kinds = {
      ...settings.kinds,
      paper: { treatment: "hide", colour: null },
      success: { treatment: "dim", colour: null },
    };
    const look = sampleLook(sample("professional", { kinds: ["paper", "success"] }), settings);
    expect(look.treatment).toBe("dim");
  });

  it("follows the choices for no kind, personal and ads", () => {
    const settings = settingsOf({ professional: "leave", personal: "hide", ads: "collapse" });
    expect(sampleLook(sample("professional"), settings).treatment).toBe("leave");
    expect(sampleLook(sample("personal"), settings).treatment).toBe("hide");
    expect(sampleLook(sample("personal", { isAd: true }), settings).treatment).toBe("collapse");
  });

  it("hides nothing in highlight mode and paints nothing when off", () => {
    const job = sample("professional", { kinds: ["job"] });
    for (const [mode, treatment] of [
      ["highlight", "highlight"],
      ["off", "leave"],
    ] as const) {
      const settings = settingsOf({ mode, show_unsure: true });
      expect(sampleLook(job, settings).treatment).toBe(treatment);
      expect(sampleLook(sample("personal"), settings).treatment).toBe("leave");
      expect(sampleLook(sample("unsure"), settings).showsDoubt).toBe(mode !== "off");
    }
  });

  it("moves some samples with each step of the slider", () => {
    const personal = (["sure", "balanced", "likely"] as const).map(
      (strictness) => SAMPLES.filter(({ outcome }) => outcome[strictness] === "personal").length,
    );
    expect(personal).toEqual([...personal].sort());
    expect(new Set(personal).size).toBe(3);
  });
});
