import { describe, expect, it } from "vitest";
import { isX } from "./page";

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
