// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import german from "../../public/_locales/de/messages.json";
import messages from "../../public/_locales/en/messages.json";

const ROOT = resolve(import.meta.dirname, "../..");
const SOURCE = /(?<!\.test|\.gen)\.(tsx?|html)$/;

function sources(): string[] {
  const files = ["src", "entrypoints"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => SOURCE.test(file))
      .map((file) => join(ROOT, folder, file)),
  );
  return [...files, join(ROOT, "wxt.config.ts")].map((file) => readFileSync(file, "utf8"));
}

function found(pattern: RegExp): Set<string> {
  const texts = sources();
  const matches = texts.flatMap((text) => [...text.matchAll(pattern)]);
  return new Set(matches.map((match) => match[1] ?? ""));
}

const keys = Object.keys(messages);

describe("messages", () => {
  it("has every key that is asked for", () => {
    const asked = found(/(?:\bt|\bgetMessage)\(\s*"([a-z]\w*)"/g);
    const named = found(/__MSG_(\w+?)__/g);
    expect(asked.size).toBeGreaterThan(50);
    expect([...asked, ...named].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("has no key that nothing uses", () => {
    const used = new Set([...found(/"([a-z]+_\w+)"/g), ...found(/__MSG_(\w+?)__/g)]);
    expect(keys.filter((key) => !used.has(key.replace(/_one$/, "")))).toEqual([]);
  });

  it("has a text under every key, with placeholders as $1 to $9", () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe("");
      expect(message.replaceAll(/\$[1-9]/g, ""), key).not.toContain("$");
    }
  });

  it("names the language of each folder, which numbers, dates and readers go by", () => {
    const folders = readdirSync(join(ROOT, "public/_locales"));
    const named = folders.map((folder) => {
      const file = readFileSync(join(ROOT, "public/_locales", folder, "messages.json"), "utf8");
      return (JSON.parse(file) as typeof messages).texts_language.message;
    });
    expect(named).toEqual(folders);
  });

  it("is complete in German, with the same values to fill in", () => {
    expect(Object.keys(german)).toEqual(keys);
    for (const [key, { message }] of Object.entries(german)) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe("");
      expect(places(message), key).toEqual(places(messages[key as keyof typeof messages].message));
    }
  });
});

const places = (message: string): string[] => [...new Set(message.match(/\$[1-9]/g))].sort();
