import type { Kind } from "../../src/messaging/protocol.gen";
import { FAMILIES, type Family } from "../../src/ui/kinds";

export interface FamilyTotal {
  family: Family;
  total: number;
  /** The kinds that occur, most frequent first. */
  kinds: { kind: Kind; count: number }[];
}

/** The families that occur, in their fixed order. A tweet of two kinds counts once for each. */
export function familyTotals(counts: Partial<Record<Kind, number>>): FamilyTotal[] {
  const totals = (Object.keys(FAMILIES) as Family[]).map((family) => {
    const kinds = FAMILIES[family].kinds
      .map((kind: Kind) => ({ kind, count: counts[kind] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    return { family, kinds, total: kinds.reduce((sum, { count }) => sum + count, 0) };
  });
  return totals.filter(({ total }) => total > 0);
}
