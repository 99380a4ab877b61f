import { beforeEach, describe, expect, it } from "vitest";
import { chooseTheme, theme, themeChoice } from "./theme";

const shown = () => document.documentElement.dataset.theme;

describe("theme", () => {
  beforeEach(() => chooseTheme("system"));

  it("is what the user chose, kept for the next page", () => {
    chooseTheme("dark");
    expect([theme.value, shown(), localStorage.getItem("theme")]).toEqual(["dim", "dark", "dark"]);
    chooseTheme("light");
    expect([theme.value, shown()]).toEqual(["light", "light"]);
  });

  it("follows a choice made on another page, and the deletion of everything", () => {
    const hear = (key: string | null, newValue: string | null) =>
      dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
    hear("theme", "dark");
    expect([themeChoice.value, shown()]).toEqual(["dark", "dark"]);
    hear("other", "light");
    expect(themeChoice.value).toBe("dark");
    hear(null, null);
    expect(themeChoice.value).toBe("system");
  });
});
