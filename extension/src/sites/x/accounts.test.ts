import { beforeEach, describe, expect, it } from "vitest";
import { h } from "../../ui/dom";
import { author, cell, follow, link, names, part, person, span } from "../../testing/cells";
import { x } from "./index";

describe("accounts outside tweets", () => {
  let column: HTMLElement;
  beforeEach(() => {
    column = part("primaryColumn");
    document.body.replaceChildren(column);
  });

  it("reads a person in a list, with the number from the follow button", () => {
    const spot = person("Reed Ecology", "reed_ecology", "4711");
    column.append(spot);
    expect(x.readSpot(spot)).toMatchObject({
      account: { handle: "reed_ecology", name: "Reed Ecology", userId: "4711" },
      place: "beside",
    });
    expect(x.readSpot(spot)?.room.firstElementChild?.localName).toBe("button");
  });

  it("reads the header of a profile, whose follow button stands elsewhere", () => {
    const name = part("UserName", h("div", { dir: "ltr" }, span("Reed")), span("@reed_ecology"));
    column.append(follow("12"), name);
    const read = x.readSpot(name);
    expect(read).toMatchObject({ account: { handle: "reed_ecology", name: "Reed", userId: "12" } });
    expect(read?.room).toBe(name);
  });

  it("reads a card once it is filled", () => {
    const card = part("HoverCard");
    document.body.append(card);
    expect(x.readSpot(card)).toBeNull();
    card.append(...names("Reed", "reed_ecology"), follow("12"));
    expect(x.readSpot(card)?.account.handle).toBe("reed_ecology");
  });

  it("leaves one's own account alone: nobody can follow it", () => {
    const spot = part("UserCell", ...names("Ida", "ida_vestgren"));
    column.append(spot);
    expect(x.readSpot(spot)).toBeNull();
  });

  it("finds the places in what was added, and the one around it", () => {
    const spot = person("Reed", "reed", "1");
    const holder = h("div", {}, spot, person("Leila", "leila", "2"));
    expect(x.accountSpots(holder)).toHaveLength(2);
    expect(x.accountSpots(spot.firstElementChild!)).toEqual([spot]);
    expect(x.isAccountSpot(spot.firstElementChild!)).toBe(true);
    expect(x.isAccountSpot(holder)).toBe(false);
  });

  it("tells people of a list from those beside it", () => {
    const listed = person("Reed", "reed", "1");
    const beside = person("Leila", "leila", "2");
    column.append(part("cellInnerDiv", listed));
    document.body.append(beside);
    expect([x.isListed(listed), x.isListed(beside)]).toEqual([true, false]);
  });

  it.each([
    ["/mathilde/following", "mathilde"],
    ["/mathilde/followers", null],
    ["/mathilde", null],
    ["/i/lists/1", null],
  ])("whose list is at %s", (path, handle) => {
    expect(x.peopleListOf(path)?.handle ?? null).toBe(handle);
  });
});

describe("who points to a tweet", () => {
  const heart = () => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "M20.884 13.19c-1 2");
    svg.append(path);
    return svg;
  };
  const social = () =>
    link("/mathilde", h("span", { "data-testid": "socialContext" }, span(span("Mathilde"))));

  function read(above: Node[]) {
    const reading = x.readCell(cell({ above }));
    return reading.state === "ok" ? reading : null;
  }

  it("tells a like from a repost by the drawing before it", () => {
    const liked = read([heart(), social()]);
    expect(liked?.likedBy?.handle).toBe("mathilde");
    expect(liked?.tweet.reposted_by).toBeNull();
    const reposted = read([social()]);
    expect(reposted?.likedBy).toBeNull();
    expect(reposted?.tweet.reposted_by?.handle).toBe("mathilde");
  });

  it("names those a tweet replies to", () => {
    const line = h("div", {}, "Replying to ", link("/halvdan", "@halvdan"), link("/reed", "@reed"));
    const reading = x.readCell(cell({ context: [line] }));
    expect(reading.state === "ok" && reading.repliesTo).toEqual(["halvdan", "reed"]);
  });

  it("does not take an author for one", () => {
    expect(read([author("Reed", "reed")])?.repliesTo).toEqual([]);
  });
});
