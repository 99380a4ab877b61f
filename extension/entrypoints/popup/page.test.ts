import { describe, expect, it } from "vitest";
import { accountAt, isX } from "./page";

describe("isX", () => {
  it.each(["https://x.com/home", "https://x.com/", "https://twitter.com/ada/status/1"])(
    "knows %s",
    (url) => {
      expect(isX(url)).toBe(true);
    },
  );

  it.each([
    "http://x.com/home",
    "https://x.com.example.org/",
    "https://help.x.com/",
    "https://example.org/?x.com",
    "about:blank",
  ])("refuses %s", (url) => {
    expect(isX(url)).toBe(false);
  });
});

it.each([
  ["https://x.com/tidal_lab", "tidal_lab"],
  ["https://x.com/tidal_lab/with_replies", "tidal_lab"],
  ["https://x.com/tidal_lab/status/12/photo/1", "tidal_lab"],
  ["https://x.com/i/status/12", null],
  ["https://x.com/home", null],
  ["https://x.com/tidal_lab/following", null],
  ["https://x.com/settings/account", null],
])("knows whose page %s is", (url, account) => {
  expect(accountAt(url)).toBe(account);
});
