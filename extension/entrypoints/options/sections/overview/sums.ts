import type { DayCounts, Kind } from "../../../../src/messaging/protocol.gen";
import { KIND_NAMES } from "../../../../src/ui/kinds";

export interface Sums {
  seen: number;
  professional: number;
  personal: number;
  unsure: number;
  /** Those that occurred, most frequent first. */
  kinds: { kind: Kind; count: number }[];
}

export function sumOf(days: readonly DayCounts[]): Sums {
  const sum = (of: (day: DayCounts) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    seen: sum((day) => day.seen),
    professional: sum((day) => day.professional),
    personal: sum((day) => day.personal),
    unsure: sum((day) => day.unsure),
    kinds: KIND_NAMES.map((kind) => ({ kind, count: sum(({ kinds }) => kinds[kind]) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
}
