import { describe, expect, it } from "vitest";
import german from "../../public/_locales/de/messages.json";
import { speak } from "../testing/language";
import { formatDay } from "./format";
import { language, locale, localiseDocument, t, tn } from "./i18n";

describe("texts", () => {
  it("have their values filled in", () => {
    expect(t("settings_why_rule", "#icml")).toBe("Your rule: #icml");
  });

  it("have a singular where the language does", () => {
    expect(tn("settings_changed", 1)).toContain("1 tweet of");
    expect(tn("settings_changed", 1_200)).toContain("1,200 tweets of");
  });

  it.each([
    ["en-GB", "en-GB"],
    ["en_US", "en-US"],
    ["fr", "en"],
    ["ar-EG", "en"],
    ["", "en"],
  ])("are English in a browser that speaks %s, and so are numbers", (code, expected) => {
    speak(code);
    expect(language()).toBe("en");
    expect(locale()).toBe(expected);
    expect(formatDay("2026-03-04")).toContain("Mar");
  });

  it("come with numbers and dates of their own language", () => {
    speak("de-AT", german);
    expect(locale()).toBe("de-AT");
    expect(formatDay("2026-03-04")).toBe("04.03.2026");
  });

  it("say which language the document is in, not which the browser is in", () => {
    speak("ar-EG");
    localiseDocument("settings_title");
    const { lang, dir } = document.documentElement;
    expect([lang, dir]).toEqual(["en", "ltr"]);
  });

  it("need no singular", () => {
    expect(tn("settings_worth_of", 1, 0)).toBe("0 of 1");
  });
});
