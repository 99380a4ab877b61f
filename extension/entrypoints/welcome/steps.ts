// The steps of the page, each with its own address: welcome.html#personal.
import { signal } from "@preact/signals";
import type { MessageKey } from "../../src/pages/i18n";

interface Step {
  /** In the list of steps. */
  short: MessageKey;
  title: MessageKey;
  lead: MessageKey;
}

export const STEPS = {
  connect: {
    short: "welcome_connect_short",
    title: "welcome_connect",
    lead: "welcome_connect_lead",
  },
  personal: {
    short: "welcome_personal_short",
    title: "welcome_personal",
    lead: "welcome_personal_lead",
  },
  starter: {
    short: "welcome_starter_short",
    title: "welcome_starter",
    lead: "welcome_starter_lead",
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

export const step = signal<StepName>(stepOf(location.hash));

addEventListener("hashchange", () => {
  step.value = stepOf(location.hash);
  scrollTo(0, 0);
});

/** The step an address names; the first if it names none. */
export function stepOf(hash: string): StepName {
  return STEP_NAMES.find((name) => `#${name}` === hash) ?? "connect";
}

export const before = (name: StepName): StepName | undefined =>
  STEP_NAMES[STEP_NAMES.indexOf(name) - 1];

export const after = (name: StepName): StepName | undefined =>
  STEP_NAMES[STEP_NAMES.indexOf(name) + 1];
