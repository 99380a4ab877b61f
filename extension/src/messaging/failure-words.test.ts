import { describe, expect, it } from "vitest";
import german from "../../public/_locales/de/messages.json";
import { speak } from "../testing/language";
import { inUsersWords } from "./failure-words";

const full = { code: "storage_full", message: "The disk is full, and more." };

describe("inUsersWords", () => {
  it("leaves the host's English to those who read English", () => {
    speak("en-GB");
    expect(inUsersWords(full)).toBe(full);
  });

  it("says it in the user's language", () => {
    speak("de-AT", german);
    const { code, message } = inUsersWords(full);
    expect(code).toBe("storage_full");
    expect(message).toBe(german.failure_storage_full.message);
  });

  it("keeps what only the host can say", () => {
    speak("de", german);
    const rule = { code: "invalid_rule", message: "This is not a regular expression: no end." };
    expect(inUsersWords(rule)).toBe(rule);
    const later = { code: "of_a_later_host", message: "Wait a while." };
    expect(inUsersWords(later)).toBe(later);
  });

  it("tells what to do where no host answers, in English too", () => {
    speak("en");
    const { message } = inUsersWords({ code: "host_gone", message: "Gone." });
    expect(message).toContain("Connection");
  });
});
