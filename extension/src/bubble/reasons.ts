// Why somebody is proposed, in words: the evidence that counts most comes first.
import type { Candidate } from "../messaging/protocol.gen";
import { t, type MessageKey } from "../pages/i18n";

const WAYS = [
  ["reposted_by", "discover_reposted_by"],
  ["quoted_by", "discover_quoted_by"],
  ["replied_by", "discover_replied_by"],
  ["liked_by", "discover_liked_by"],
  ["followed_by", "discover_followed_by"],
] as const satisfies readonly (readonly [keyof Candidate["evidence"], MessageKey])[];

export function reasonsOf({ evidence, stats }: Candidate): string[] {
  const ways = WAYS.filter(([field]) => evidence[field] > 0);
  const pointed = ways.map(([field, key]) => t(key, evidence[field]));
  if (stats.seen === 0) return pointed;
  return [...pointed, t("discover_share", stats.professional, stats.seen)];
}
