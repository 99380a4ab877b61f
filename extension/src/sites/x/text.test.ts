import { expect, it } from "vitest";
import { hostOf, hostWithin } from "./text";

it.each([
  ["arxiv.org/abs/2409.01", "arxiv.org"],
  ["www.Nature.com", "nature.com"],
  ["münchen.example/x", "münchen.example"],
  ["no address", ""],
  ["e.g. this", ""],
])("finds the host of %s", (shown, host) => {
  expect(hostOf(shown)).toBe(host);
});

it("finds a host among words of any language", () => {
  expect(hostWithin("De marsh-atlas.example")).toBe("marsh-atlas.example");
  expect(hostWithin("nothing here")).toBe("");
});
