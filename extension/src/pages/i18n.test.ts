import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { language, t, tn } from "./i18n";
import { useMessages } from "./test-messages";

describe("texts", () => {
  beforeEach(() => {
    useMessages();
    vi.spyOn(browser.i18n, "getUILanguage").mockReturnValue("en");
  });

  it("have their values filled in", () => {
    expect(t("settings_why_rule", "#icml")).toBe("Your rule: #icml");
  });

  it("have a singular where the language does", () => {
    expect(tn("settings_changed", 1)).toContain("1 tweet of");
    expect(tn("settings_changed", 1_200)).toContain("1,200 tweets of");
  });

  it.each([
    ["de-AT", "de"],
    ["pt_BR", "pt"],
    ["fil", "fil"],
    ["", "en"],
  ])("are in the language of %s", (locale, code) => {
    vi.spyOn(browser.i18n, "getUILanguage").mockReturnValue(locale);
    expect(language()).toBe(code);
  });

  it("need no singular", () => {
    expect(tn("settings_worth_of", 1, 0)).toBe("0 of 1");
  });
});
