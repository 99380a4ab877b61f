import { beforeEach, describe, expect, it } from "vitest";
import { h } from "../../ui/dom";
import { ownHandle } from "./own-handle";
import { isOverlay, pageOf } from "./page";
import { readTheme } from "./theme";

it.each([
  ["/", "home"],
  ["/home", "home"],
  ["/ada", "profile"],
  ["/ada/with_replies", "profile"],
  ["/ada/status/1957300000000000001", "status"],
  ["/ada/status/1957300000000000001/photo/1", "status"],
  ["/i/status/1957300000000000001", "status"],
  ["/search", "search"],
  ["/explore/tabs/news", "search"],
  ["/hashtag/marsh", "search"],
  ["/i/lists/1899000000000000321", "list"],
  ["/ada/following", "following"],
  ["/ada/verified_followers", "following"],
  ["/i/bookmarks", null],
  ["/notifications", null],
  ["/messages/1-2", null],
  ["/settings/account", null],
  ["/ada/lists", null],
])("knows the page at %s", (path, page) => {
  expect(pageOf(path)).toBe(page);
});

it.each([
  ["/compose/post", true],
  ["/ada/status/1957300000000000001/photo/1", true],
  ["/i/keyboard_shortcuts", true],
  ["/ada/status/1957300000000000001", false],
  ["/home", false],
  ["/i/lists/1", false],
])("knows whether %s lies over the page before it", (path, isOver) => {
  expect(isOverlay(path)).toBe(isOver);
});

describe("the document", () => {
  beforeEach(() => {
    document.body.replaceChildren();
    document.body.removeAttribute("style");
  });

  it("tells the user's handle from the profile link, else from the account menu", () => {
    expect(ownHandle(document)).toBeNull();
    const avatar = h("div", { "data-testid": "UserAvatar-Container-Ida_V" });
    document.body.append(h("button", { "data-testid": "SideNav_AccountSwitcher_Button" }, avatar));
    expect(ownHandle(document)).toBe("ida_v");
    document.body.append(
      h("a", { "data-testid": "AppTabBar_Profile_Link", href: "/Ida_Vestgren" }),
    );
    expect(ownHandle(document)).toBe("ida_vestgren");
  });

  it.each([
    ["rgb(255, 255, 255)", "light"],
    ["rgb(21, 32, 43)", "dim"],
    ["rgb(0, 0, 0)", "lights_out"],
    ["rgb(5, 5, 5)", "lights_out"],
  ])("tells the theme from a background of %s", (colour, theme) => {
    document.body.style.backgroundColor = colour;
    expect(readTheme(document)).toBe(theme);
  });

  it("follows the system while the page says nothing", () => {
    expect(readTheme(document)).toBe("light");
  });
});
