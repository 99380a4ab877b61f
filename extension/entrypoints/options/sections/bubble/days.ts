// Days as the host writes them (YYYY-MM-DD), as people read them.
import { locale as ofTexts } from "../../../../src/pages/i18n";

const DAY_MS = 86_400_000;

/** "today", "3 days ago", "5 months ago"; a dash for no day at all. */
export function formatAgo(day: string | null, now = Date.now(), locale = ofTexts()): string {
  if (!day) return "–";
  const days = Math.max(0, Math.floor((now - Date.parse(`${day}T00:00:00Z`)) / DAY_MS));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (days < 60) return format.format(-days, "day");
  return format.format(-Math.round(days / 30), "month");
}

/** A moment such as the host's added_at, as a day of the user's calendar. */
export function formatMoment(moment: string, locale = ofTexts()): string {
  const time = Date.parse(moment);
  return Number.isNaN(time)
    ? "–"
    : new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(time);
}
