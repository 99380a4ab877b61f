import { describe, expect, it } from "vitest";
import messages from "../../../public/_locales/en/messages.json";
import { SECTIONS } from "../routes";
import { ENTRIES } from "./entries";
import { findEntries } from "./find";

const text = (key: keyof typeof messages): string => messages[key].message;
const find = (typed: string) => findEntries(typed, text);

describe("findEntries", () => {
  it("finds by the beginnings of words, in any order and case", () => {
    expect(find("TWEETS pers")[0]).toMatchObject({ section: "show", at: "personal" });
  });

  it("finds a group by what is in it, after those that are named so", () => {
    expect(find("ads")[0]).toMatchObject({ at: "ads" });
    expect(find("internship")[0]).toMatchObject({ section: "show", at: "kinds" });
  });

  it("finds nothing for nothing and for unknown words", () => {
    expect(find("  ")).toEqual([]);
    expect(find("zebra")).toEqual([]);
  });

  it("finds every section by its name", () => {
    for (const [section, { label }] of Object.entries(SECTIONS)) {
      const found = find(text(label)).map((entry) => entry.section);
      expect(found, section).toContain(section);
    }
  });

  it("ignores accents", () => {
    expect(findEntries("pagés", text)).not.toEqual([]);
  });

  it("names each place once", () => {
    const places = ENTRIES.map(({ section, at, title }) => `${section}/${at ?? ""} ${title}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
