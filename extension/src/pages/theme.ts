// The look of our own pages: the system's, unless the user chose one.
import { computed, signal } from "@preact/signals";
import type { Theme } from "../ui/kinds";

const KEY = "theme";
export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const dark = matchMedia("(prefers-color-scheme: dark)");
const isSystemDark = signal(dark.matches);

// Beside storage.local, because it can be read before the first paint.
export const themeChoice = signal<ThemeChoice>(asChoice(localStorage.getItem(KEY)));

/** What is shown. The dark ground of our pages is near X's "lights out". */
export const theme = computed<Theme>(() => {
  const isDark = themeChoice.value === "system" ? isSystemDark.value : themeChoice.value === "dark";
  return isDark ? "dim" : "light";
});

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  take(choice);
}

dark.addEventListener("change", () => {
  isSystemDark.value = dark.matches;
});
// Another of our pages has changed it.
addEventListener("storage", ({ key, newValue }) => {
  if (key === KEY || key === null) take(asChoice(newValue));
});
take(themeChoice.value);

function take(choice: ThemeChoice): void {
  themeChoice.value = choice;
  document.documentElement.dataset.theme = choice;
}

function asChoice(stored: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === stored) ?? "system";
}
