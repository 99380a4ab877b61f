import type { Mode } from "./protocol.gen";

const ORDER: readonly Mode[] = ["off", "highlight", "focus"];

/** The mode the keyboard command switches to: off, highlight, focus, and off again. */
export function nextMode(mode: Mode): Mode {
  return ORDER[(ORDER.indexOf(mode) + 1) % ORDER.length] ?? "off";
}
