import { describe, expect, it } from "vitest";
import type { DayCounts, Kind } from "../../../../src/messaging/protocol.gen";
import { KIND_NAMES } from "../../../../src/ui/kinds";
import { sumOf } from "./sums";

const NO_KINDS = Object.fromEntries(KIND_NAMES.map((kind) => [kind, 0])) as DayCounts["kinds"];

type Counts = Omit<DayCounts, "kinds"> & { kinds: Partial<Record<Kind, number>> };

/** A day as the host tells it: with every kind, also those that did not occur. */
const day = ({ kinds, ...change }: Partial<Counts>): DayCounts => ({
  day: "2026-03-04",
  seen: 0,
  professional: 0,
  personal: 0,
  unsure: 0,
  ...change,
  kinds: { ...NO_KINDS, ...kinds },
});

describe("sumOf", () => {
  it("adds days up, and has the kinds that occurred, most frequent first", () => {
    const days = [
      day({ seen: 10, professional: 4, personal: 5, unsure: 1, kinds: { job: 1, paper: 2 } }),
      day({ seen: 6, professional: 3, personal: 3, kinds: { job: 4, media: 0 } }),
    ];
    expect(sumOf(days)).toEqual({
      seen: 16,
      professional: 7,
      personal: 8,
      unsure: 1,
      kinds: [
        { kind: "job", count: 5 },
        { kind: "paper", count: 2 },
      ],
    });
  });

  it("is nothing without days", () => {
    expect(sumOf([])).toMatchObject({ seen: 0, kinds: [] });
  });
});
