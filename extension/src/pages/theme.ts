import { signal } from "@preact/signals";
import type { Theme } from "../ui/kinds";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** The theme of our own pages, which follow the system. Their dark ground is near "lights out". */
export const theme = signal<Theme>(read());

dark.addEventListener("change", () => {
  theme.value = read();
});

function read(): Theme {
  return dark.matches ? "dim" : "light";
}
