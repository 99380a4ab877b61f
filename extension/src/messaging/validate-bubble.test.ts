import { describe, expect, it } from "vitest";
import { readBubbleRequest } from "./validate-bubble";

describe("readBubbleRequest", () => {
  it("rebuilds what may be asked, and cuts what is too long", () => {
    const member = { type: "set_member", handle: "reed", name: "x".repeat(500), member: true };
    expect(readBubbleRequest({ ...member, user_id: "12", extra: 1 })).toEqual({
      type: "set_member",
      handle: "reed",
      name: "x".repeat(200),
      user_id: "12",
      member: true,
      tags: [],
      source: "page",
      restore: false,
    });
  });

  it.each([
    ["a handle that is none", { type: "set_member", handle: "a b", member: true }],
    ["a viewer without a name", { type: "viewer", handle: "" }],
    ["no choice", { type: "set_member", handle: "reed", member: "yes" }],
    ["what only our pages may ask", { type: "bulk_members", handles: ["reed"], action: "remove" }],
    ["the whole of Discover", { type: "discover" }],
    ["the bubble", { type: "list_members" }],
    ["a removal of a tag", { type: "remove_tag", name: "methods" }],
  ])("refuses %s", (_, request) => {
    expect(readBubbleRequest(request)).toBeNull();
  });

  it("leaves out single accounts and sightings that are not in order", () => {
    const accounts = [{ handle: "reed", user_id: "1" }, { handle: "<b>" }, null, "reed"];
    expect(readBubbleRequest({ type: "which_members", accounts })).toEqual({
      type: "which_members",
      accounts: [{ handle: "reed", user_id: "1" }],
    });
    const sighting = { handle: "reed", by: "leila", relation: "liked", tweet_id: "7", text: "no" };
    const sightings = [sighting, { ...sighting, relation: "hated" }, { ...sighting, by: "" }];
    expect(readBubbleRequest({ type: "note_sightings", sightings })).toEqual({
      type: "note_sightings",
      sightings: [
        { handle: "reed", name: "", user_id: null, relation: "liked", by: "leila", tweet_id: "7" },
      ],
    });
  });

  it("lets rules and notes of a member be: the page only tags", () => {
    const change = { type: "change_member", handle: "reed", tags: ["a", " ", 3], note: "n" };
    expect(readBubbleRequest(change)).toEqual({
      type: "change_member",
      handle: "reed",
      tags: ["a"],
    });
  });
});
