import { describe, expect, it } from "vitest";
import { addressOf, NAVIGATION, routeOf, SECTIONS } from "./routes";

describe("routes", () => {
  it("finds section and group in an address", () => {
    expect(routeOf("#show")).toEqual({ section: "show", at: null });
    expect(routeOf("#show/ads")).toEqual({ section: "show", at: "ads" });
    expect(routeOf(addressOf("rules", "list"))).toEqual({ section: "rules", at: "list" });
  });

  it.each(["", "#", "#nowhere", "#constructor", "#/ads"])("shows the overview for %j", (hash) => {
    expect(routeOf(hash)).toEqual({ section: "overview", at: null });
  });

  it("has every section in the navigation once", () => {
    expect(NAVIGATION.flat().sort()).toEqual(Object.keys(SECTIONS).sort());
  });
});
