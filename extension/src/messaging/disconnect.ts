// What the end of a native port means. Browsers tell it only in words, which are not localised.
import type { ConnectionState } from "./runtime";

export type FailedState = Extract<
  ConnectionState,
  "not_installed" | "not_permitted" | "crashed" | "incompatible" | "model_unavailable"
>;

const REASONS: readonly [RegExp, FailedState][] = [
  // Chromium: no host manifest, a broken one, or no program behind it.
  [/native messaging host not found|invalid native messaging host name/i, "not_installed"],
  [/native messaging host is forbidden/i, "not_permitted"],
  // Firefox: no host manifest, or one that does not allow this extension; it does not say which.
  [/no such native application/i, "not_installed"],
];

/** `message` is null when Firefox tells nothing, as it does for a program that ended. */
export function stateAfter(message: string | null, hostCode: string | null): FailedState {
  if (hostCode === "forbidden_caller") return "not_permitted";
  const known = REASONS.find(([pattern]) => pattern.test(message ?? ""));
  return known?.[1] ?? "crashed";
}
