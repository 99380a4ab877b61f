import { beforeEach, describe, expect, it, vi } from "vitest";
import { tweetOf } from "../testing/data";
import { HostError } from "./host-port";
import { relay, type Services } from "./relay";
import { roleOf, type Sender } from "./sender";

const OWN = { id: "ownid", origin: "chrome-extension://ownid/" };
const X: Sender = { id: OWN.id, url: "https://x.com/home", tab: { id: 4 }, frameId: 0 };
const POPUP: Sender = { id: OWN.id, url: `${OWN.origin}popup.html` };

describe("roleOf", () => {
  it("knows our pages and our script on X", () => {
    expect(roleOf(POPUP, OWN.id, OWN.origin)).toBe("page");
    expect(roleOf(X, OWN.id, OWN.origin)).toBe("content");
    expect(roleOf({ ...X, url: "https://twitter.com/home" }, OWN.id, OWN.origin)).toBe("content");
  });

  it.each<[string, Sender]>([
    ["another extension", { ...POPUP, id: "other" }],
    ["another site", { ...X, url: "https://x.com.evil.example/home" }],
    ["plain http", { ...X, url: "http://x.com/home" }],
    ["a frame inside X", { ...X, frameId: 3 }],
    ["no tab", { id: OWN.id, url: "https://x.com/home" }],
    ["no address", { id: OWN.id }],
  ])("does not listen to %s", (_, sender) => {
    expect(roleOf(sender, OWN.id, OWN.origin)).toBeNull();
  });
});

describe("relay", () => {
  let services: Services;

  beforeEach(() => {
    services = {
      ownId: OWN.id,
      ownOrigin: OWN.origin,
      ask: vi
        .fn()
        .mockResolvedValue({ type: "classify_reply", verdicts: [], settings_revision: 8 }),
      reconnect: vi.fn().mockResolvedValue(undefined),
      openSettings: vi.fn().mockResolvedValue(undefined),
      showCounts: vi.fn().mockResolvedValue(undefined),
      onSettings: vi.fn(),
      onRevision: vi.fn(),
    };
  });

  const asked = () => vi.mocked(services.ask).mock.calls[0]?.[0];

  it("passes a request on and its reply back, and notes the revision", async () => {
    const request = { type: "classify", tweets: [tweetOf()] };
    const result = await relay({ to: "host", request }, X, services);
    expect(asked()).toEqual(request);
    expect(result).toMatchObject({ ok: true, value: { settings_revision: 8 } });
    expect(services.onRevision).toHaveBeenCalledWith(8);
  });

  it("hands a failure back as one", async () => {
    const failure = { code: "not_found", message: "Gone." };
    vi.mocked(services.ask).mockRejectedValue(new HostError(failure));
    const request = { type: "status" };
    expect(await relay({ to: "host", request }, POPUP, services)).toEqual({
      ok: false,
      error: failure,
    });
  });

  it("cuts what is too long and drops what is unknown", async () => {
    const tweet = {
      ...tweetOf({ text: "x".repeat(100_000), hashtags: Array<string>(500).fill("a") }),
      path: "/etc/passwd",
      media: ["photo", "script"],
    };
    await relay(
      { to: "host", request: { type: "classify", tweets: [tweet], sql: "x" } },
      X,
      services,
    );
    const { tweets, ...rest } = asked() as { type: string; tweets: (typeof tweet)[] };
    expect(rest).toEqual({ type: "classify" });
    expect(tweets[0]!.text).toHaveLength(20_000);
    expect(tweets[0]!.hashtags).toHaveLength(50);
    expect(tweets[0]!.media).toEqual(["photo"]);
    expect(tweets[0]).not.toHaveProperty("path");
  });

  it.each<[string, unknown]>([
    ["no object", "classify"],
    ["an unknown request", { to: "host", request: { type: "format_disk" } }],
    [
      "too many tweets",
      { to: "host", request: { type: "classify", tweets: Array(101).fill(tweetOf()) } },
    ],
    ["a tweet without id", { to: "host", request: { type: "classify", tweets: [{ text: "x" }] } }],
    [
      "a handle that is none",
      { to: "host", request: { type: "set_member", handle: "a b", member: true } },
    ],
    ["an unknown wish", { to: "background", do: "uninstall" }],
  ])("ignores %s", (_, message) => {
    expect(relay(message, X, services)).toBeUndefined();
    expect(services.ask).not.toHaveBeenCalled();
  });

  it("lets only our own pages change settings, list members and reconnect", () => {
    const change = { type: "change_settings", change: { mode: "off" }, reset: false };
    for (const request of [change, { type: "list_members" }, { type: "status" }]) {
      expect(relay({ to: "host", request }, X, services)).toBeUndefined();
      expect(relay({ to: "host", request }, POPUP, services)).toBeDefined();
    }
    expect(relay({ to: "background", do: "reconnect" }, X, services)).toBeUndefined();
    expect(relay({ to: "background", do: "reconnect" }, POPUP, services)).toBeDefined();
  });

  it("takes from our own pages what is known, and no flood", () => {
    const request = { type: "change_settings", change: { mode: "off" }, reset: false };
    expect(relay({ to: "host", request }, POPUP, services)).toBeDefined();
    expect(asked()).toEqual(request);
    const flood = { ...request, change: "x".repeat(5_000_000) };
    for (const refused of [flood, { type: "hello" }, { type: "constructor" }]) {
      expect(relay({ to: "host", request: refused }, POPUP, services)).toBeUndefined();
    }
  });

  it("keeps settings that come back", async () => {
    const reply = { type: "settings_reply", settings: { revision: 9 } };
    vi.mocked(services.ask).mockResolvedValue(reply as never);
    const request = { type: "change_settings", change: { mode: "off" }, reset: false };
    await relay({ to: "host", request }, POPUP, services);
    expect(services.onSettings).toHaveBeenCalledWith(reply);
  });

  it("shows counts for the tab they come from", async () => {
    const counts = { seen: 9, professional: 4, personal: "many", kinds: {} };
    await relay({ to: "background", do: "report_counts", counts }, X, services);
    expect(services.showCounts).toHaveBeenCalledWith(
      4,
      expect.objectContaining({ seen: 9, professional: 4, personal: 0 }),
    );
  });
});
