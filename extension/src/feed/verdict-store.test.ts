import { expect, it } from "vitest";
import { tweetOf, verdictOf } from "../testing/data";
import { keyOf, VerdictStore } from "./verdict-store";

it("tells the same tweet with other words apart", () => {
  const short = keyOf(tweetOf({ text: "We found" }));
  expect(keyOf(tweetOf({ text: "We found" }))).toBe(short);
  expect(keyOf(tweetOf({ text: "We found more" }))).not.toBe(short);
  expect(keyOf(tweetOf({ text: "We found", id: "2" }))).not.toBe(short);
  expect(keyOf(tweetOf({ text: "We found", card_title: "x" }))).not.toBe(short);
});

it("forgets the least recently used", () => {
  const store = new VerdictStore(2);
  store.set("a", verdictOf());
  store.set("b", verdictOf());
  store.get("a");
  store.set("c", verdictOf());
  expect([store.get("a"), store.get("b"), store.get("c")].map((one) => one !== null)).toEqual([
    true,
    false,
    true,
  ]);
});

it("keeps what is out of date until there is something newer", () => {
  const store = new VerdictStore();
  store.set("a", verdictOf());
  store.expire();
  expect(store.get("a")).not.toBeNull();
  expect(store.isCurrent("a")).toBe(false);
  store.set("a", verdictOf());
  expect(store.isCurrent("a")).toBe(true);
});

const KEY = keyOf(tweetOf());
const said = verdictOf({ outcome: "professional", reasons: ["corrected"] });

it("shows what the user said until the host, asked after that, judges anew", () => {
  const store = new VerdictStore();
  store.set(KEY, verdictOf());
  store.say(said);
  store.set(KEY, verdictOf());
  expect(store.get(KEY)).toEqual(said);
  store.settle(said);
  store.set(KEY, verdictOf());
  expect(store.get(KEY)).toEqual(said);
  store.expire();
  // An answer to a question of before.
  store.set(KEY, verdictOf(), false);
  expect(store.get(KEY)).toEqual(said);
  expect(store.isCurrent(KEY)).toBe(false);
  store.set(KEY, verdictOf({ outcome: "unsure" }));
  expect(store.get(KEY)?.outcome).toBe("unsure");
});
