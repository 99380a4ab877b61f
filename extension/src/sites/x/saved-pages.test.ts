// Reads two real saved pages of X, kept outside the project. Only what their structure is like is
// expected here; none of their words are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReadTweet } from "../site";
import { x } from "./index";

const folder = process.env.XDOM_DIR ?? "";

/** Scripts and pictures of the page stay asleep: the parser's document is inert. */
function load(name: string): Document {
  const source = readFileSync(join(folder, name), "utf8");
  // eslint-disable-next-line no-restricted-syntax -- a saved page is markup; nothing of it is shown
  return new DOMParser().parseFromString(source, "text/html");
}

function readAll(page: Document): ReadTweet[] {
  return x
    .cellsIn(page.documentElement)
    .map((cell) => x.readCell(cell))
    .filter((reading) => reading.state === "ok");
}

describe("a saved home timeline", () => {
  let page: Document;
  let read: ReadTweet[];
  beforeAll(() => {
    page = load("home-2026-03-03.html");
    read = readAll(page);
  });

  it("has five cells, all of them tweets, none an advertisement or focused", () => {
    expect(x.cellsIn(page.documentElement)).toHaveLength(5);
    expect(read).toHaveLength(5);
    expect(read.filter(({ tweet, isFocused }) => tweet.is_promoted || isFocused)).toEqual([]);
  });

  it("gives every tweet its own long id, author and time", () => {
    const tweets = read.map(({ tweet }) => tweet);
    expect(new Set(tweets.map(({ id }) => id)).size).toBe(5);
    for (const { id, author, time, url } of tweets) {
      expect(id).toMatch(/^\d{17,20}$/);
      expect(author.handle).toMatch(/^\w{4,15}$/);
      expect(author.name).not.toBe("");
      expect(url).toBe(`https://x.com/${author.handle}/status/${id}`);
      expect(Date.parse(time ?? "")).toBeGreaterThan(Date.parse("2026-03-01"));
    }
  });

  it("finds the media: four videos and one X Article", () => {
    expect(read.map(({ tweet }) => tweet.media)).toEqual([
      ["video"],
      ["article"],
      ["video"],
      ["video"],
      expect.any(Array),
    ]);
  });

  it("reads words everywhere, the article's from its title and first lines", () => {
    const [, article] = read.map(({ tweet }) => tweet);
    for (const { tweet } of read) expect(tweet.text.length).toBeGreaterThan(30);
    expect(article?.card_title?.length).toBeGreaterThan(20);
    expect(article?.lang).toBeNull();
    expect(read.filter(({ tweet }) => tweet.lang === "en")).toHaveLength(4);
  });

  it("takes an affiliation badge for no quote, and nothing for a reply or a repost", () => {
    for (const { tweet } of read) {
      expect(tweet.quoted).toBeNull();
      expect(tweet.is_reply).toBe(false);
      expect(tweet.reposted_by).toBeNull();
    }
  });

  it("knows where the chips may stand, the avatar, the user and the theme", () => {
    for (const cell of x.cellsIn(page.documentElement)) {
      expect(x.authorLine(cell)?.textEnd.localName).toBe("time");
      expect(x.authorLine(cell)?.buttons).not.toBeNull();
      expect(x.avatarUrl(cell)).toMatch(/^(https:|\.|data:)/);
    }
    expect(x.ownHandle(page)).toMatch(/^\w+$/);
    expect(x.theme(page)).toBe("light");
  });

  it("has three people to follow beside it, none of them in a cell of the timeline", () => {
    const people = [...page.querySelectorAll('[data-testid="UserCell"]')];
    expect(people).toHaveLength(3);
    expect(people.filter((person) => x.cellOf(person))).toEqual([]);
  });
});

describe("a saved tweet that quotes another", () => {
  it("reads both, each with its own author and words", () => {
    const [read, ...others] = readAll(load("quote-2025-10.html"));
    expect(others).toEqual([]);
    const { tweet } = read!;
    expect(tweet.quoted).not.toBeNull();
    expect(tweet.quoted?.author.handle).not.toBe(tweet.author.handle);
    expect(tweet.text.length).toBe(48);
    expect(tweet.quoted?.text.length).toBe(110);
    // The picture belongs to the quoted tweet.
    expect(tweet.media).toEqual([]);
  });
});
