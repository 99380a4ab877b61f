import { describe, expect, it } from "vitest";
import type { Tweet } from "../../messaging/protocol.gen";
import { author, card, cell, emoji, link, part, quote, span, words } from "../../testing/cells";
import { h } from "../../ui/dom";
import { readCell } from "./read-tweet";

function read(element: Element): Tweet {
  const reading = readCell(element);
  if (reading.state !== "ok") throw new Error(`expected a tweet, got ${reading.state}`);
  return reading.tweet;
}

describe("readCell", () => {
  it("reads id, author, words, language and time", () => {
    const tweet = read(cell({ id: "1957300000000000001", lang: "fr" }));
    expect(tweet).toMatchObject({
      id: "1957300000000000001",
      url: "https://x.com/reed_ecology/status/1957300000000000001",
      author: { handle: "reed_ecology", name: "Reed Ecology" },
      text: "Field notes from the marsh",
      lang: "fr",
      time: "2026-03-03T09:00:00.000Z",
      is_promoted: false,
      is_reply: false,
      quoted: null,
      reposted_by: null,
    });
  });

  it("keeps emoji, and lone surrogates out", () => {
    const tweet = read(cell({ name: "Ada\ud800", text: ["Done ", emoji("🎉"), " at last"] }));
    expect(tweet.text).toBe("Done 🎉 at last");
    expect(tweet.author.name).toBe("Ada\ufffd");
  });

  it("reads links without their scheme and with their hidden end", () => {
    const hidden = (text: string) => h("span", { "aria-hidden": "true" }, text);
    const anchor = link(
      "https://t.co/abc",
      hidden("https://"),
      "arxiv.org/abs/24",
      hidden("09.01"),
      hidden("…"),
    );
    const tweet = read(cell({ text: ["Read ", anchor, " now"] }));
    expect(tweet.text).toBe("Read arxiv.org/abs/2409.01 now");
    expect(tweet.links).toEqual([{ text: "arxiv.org/abs/2409.01", host: "arxiv.org" }]);
  });

  it("tells mentions and hashtags from links", () => {
    const tweet = read(
      cell({ text: [link("/ada", "@ada"), " on ", link("/hashtag/marsh", "#marsh")] }),
    );
    expect(tweet.text).toBe("@ada on #marsh");
    expect(tweet.hashtags).toEqual(["marsh"]);
    expect(tweet.links).toEqual([]);
    expect(tweet.is_reply).toBe(false);
  });

  it("is not misled by a name that looks like a handle", () => {
    // Quotes link nobody.
    const quoted = [part("User-Name", span("@grace"), span("@quoted_one")), words(["Slides"])];
    const below = [h("div", { role: "link", tabindex: "0" }, ...quoted)];
    const tweet = read(cell({ name: "@ada", below }));
    expect(tweet.author).toEqual({ handle: "reed_ecology", name: "@ada" });
    expect(tweet.quoted?.author).toEqual({ handle: "quoted_one", name: "@grace" });
  });

  it("reads the quote apart from the tweet", () => {
    const quoted = quote("Tidal Lab", "tidal_lab", "Our data is open", part("tweetPhoto"));
    const tweet = read(cell({ text: ["Look at this"], below: [quoted] }));
    expect(tweet.text).toBe("Look at this");
    expect(tweet.quoted).toEqual({
      author: { handle: "tidal_lab", name: "Tidal Lab" },
      text: "Our data is open",
    });
    expect(tweet.media).toEqual([]);
  });

  it("does not take the words of the quote for those of a tweet without words", () => {
    const tweet = read(cell({ text: null, below: [quote("Tidal Lab", "tidal_lab", "Open data")] }));
    expect(tweet.text).toBe("");
    expect(tweet.quoted?.text).toBe("Open data");
  });

  it("does not take an affiliation badge for a quote", () => {
    const badge = h("div", { role: "link", tabindex: "0" }, emoji(""));
    expect(read(cell({ context: [badge] })).quoted).toBeNull();
  });

  it("reads the reposter, but nobody where the line says pinned", () => {
    const line = h(
      "span",
      { "data-testid": "socialContext" },
      span(span("Ida Vestgren")),
      " hat repostet",
    );
    const reposted = read(cell({ above: [link("/ida_vestgren", line)] }));
    expect(reposted.reposted_by).toEqual({ handle: "ida_vestgren", name: "Ida Vestgren" });
    const pinned = read(cell({ above: [part("socialContext", "Pinned")] }));
    expect(pinned.reposted_by).toBeNull();
  });

  it("sees a reply by the account linked above the words, in any language", () => {
    const line = h("div", { dir: "ltr" }, "返信先: ", link("/ada", span("@ada")));
    expect(read(cell({ context: [line] })).is_reply).toBe(true);
  });

  it("reads card titles and hosts", () => {
    const small = read(cell({ below: [card("Salt marshes as carbon stores", "arxiv.org")] }));
    expect(small.card_title).toBe("Salt marshes as carbon stores");
    expect(small.links).toEqual([{ text: "arxiv.org", host: "arxiv.org" }]);
    const picture = part("card.layoutLarge.media", link("https://t.co/x", "Marsh atlas"));
    const large = part("card.wrapper", picture, link("https://t.co/x", "Von marsh-atlas.example"));
    const tweet = read(cell({ below: [large] }));
    expect(tweet.card_title).toBe("Marsh atlas");
    expect(tweet.links[0]?.host).toBe("marsh-atlas.example");
  });

  it.each([
    ["photo", part("tweetPhoto")],
    ["video", part("tweetPhoto", part("placementTracking", part("videoPlayer")))],
    ["video", part("tweetPhoto", part("previewInterstitial"))],
    [
      "gif",
      part("videoPlayer", h("video", { poster: "https://p.example/tweet_video_thumb/a.jpg" })),
    ],
    ["poll", part("card.wrapper", part("cardPoll"))],
    ["card", part("card.wrapper")],
    ["article", part("article-cover-image")],
  ])("knows a %s", (media, element) => {
    expect(read(cell({ below: [element] })).media).toEqual([media]);
  });

  it("reads an X Article, which has no text part", () => {
    const line = (text: string) => h("div", { dir: "auto" }, span(text));
    const article = h(
      "div",
      {},
      part("article-cover-image", line("Article")),
      line("On mud"),
      line("It begins"),
    );
    const tweet = read(cell({ text: null, below: [article] }));
    expect(tweet).toMatchObject({ card_title: "On mud", text: "It begins", media: ["article"] });
  });

  it("takes for an advertisement what is wrapped as one and has no permalink", () => {
    const ad = read(cell({ isAd: true, text: ["Buy boots"] }));
    expect(ad.is_promoted).toBe(true);
    expect(ad.id).toMatch(/^ad:[0-9a-f]{16}$/);
    expect(read(cell({ isAd: true, text: ["Buy boots"] })).id).toBe(ad.id);
    expect(read(cell({ isAd: true, text: ["Buy hats"] })).id).not.toBe(ad.id);
  });

  it("takes an ordinary tweet for none, also inside the same wrapper or with a video's", () => {
    const wrapped = part("placementTracking", cell({ id: "7" }));
    expect(read(wrapped)).toMatchObject({ id: "7", is_promoted: false });
    const video = part("placementTracking", part("videoPlayer"));
    expect(read(cell({ id: "8", below: [video] })).is_promoted).toBe(false);
  });

  it("finds the permalink of the tweet a status page is about", () => {
    const reading = readCell(cell({ id: "9", isFocused: true }));
    expect(reading).toMatchObject({ state: "ok", isFocused: true, tweet: { id: "9" } });
  });

  it("reads full addresses, as saved pages have them", () => {
    const base = "https://twitter.com";
    const time = h("time", { datetime: "2026-03-03T09:00:00.000Z" }, "2h");
    const header = author("Ada", "ada", link(`${base}/ada/status/12`, time));
    const said = words([link(`${base}/tidal_lab`, "@tidal_lab"), " agreed"]);
    const line = span(span(span("Ida")));
    line.setAttribute("data-testid", "socialContext");
    const parts = [link(`${base}/ida`, line), header, said];
    const article = h("article", { "data-testid": "tweet" }, ...parts);
    expect(read(article)).toMatchObject({
      id: "12",
      links: [],
      text: "@tidal_lab agreed",
      reposted_by: { handle: "ida" },
    });
  });

  it("is not misled by analytics and photo links", () => {
    const decoys = [
      link("/reed_ecology/status/5/analytics", "1K"),
      link("/reed_ecology/status/5/photo/1", ""),
    ];
    expect(read(cell({ id: "6", above: decoys })).id).toBe("6");
  });

  it("skips cells without a tweet and retries unfinished ones", () => {
    expect(readCell(part("cellInnerDiv", h("h2", {}, "Who to follow")))).toEqual({ state: "skip" });
    const gone = h("article", { role: "article" }, "This post is unavailable");
    expect(readCell(part("cellInnerDiv", gone))).toEqual({ state: "skip" });
    const article = h("article", { "data-testid": "tweet" }, author("Ada", "ada"), words(["Hm"]));
    expect(readCell(part("cellInnerDiv", article))).toEqual({ state: "retry" });
  });
});
