import { describe, expect, it } from "vitest";
import { addressOnX } from "./tweet-card";

describe("addressOnX", () => {
  it("is that of a tweet", () => {
    const url = "https://x.com/tidal_lab/status/1957300000000000001";
    expect(addressOnX(url)).toBe(url);
  });

  it.each([
    "",
    "javascript:alert(1)",
    "https://x.com.evil.example/a/status/1",
    "https://evil.example/https://x.com/a/status/1",
    "http://x.com/a/status/1",
  ])("is not %j", (url) => {
    expect(addressOnX(url)).toBeNull();
  });
});
