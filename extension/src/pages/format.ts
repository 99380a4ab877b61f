// Numbers and times as people read them, by default in the language of the texts around them.
import { locale as ofTexts } from "./i18n";

/** Whole below 10,000, then 12K, 1.2M. */
export function formatCount(count: number, locale = ofTexts()): string {
  if (count < 10_000) return new Intl.NumberFormat(locale).format(count);
  const short = { notation: "compact", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, short).format(count);
}

/** Milliseconds: one decimal below 10, whole above. */
export function formatMs(ms: number, locale = ofTexts()): string {
  return formatUnit(ms, "millisecond", ms < 10 ? 1 : 0, locale);
}

export function formatMebibytes(mebibytes: number, locale = ofTexts()): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(mebibytes)} MiB`;
}

/** Seconds as the largest fitting unit: 40 sec, 12 min, 3 hr, 2 days. */
export function formatDuration(seconds: number, locale = ofTexts()): string {
  const units = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? (["second", 1] as const);
  return formatUnit(Math.floor(seconds / length), unit, 0, locale);
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 ? upper : (sorted[middle - 1] ?? upper);
  return (lower + upper) / 2;
}

function formatUnit(value: number, unit: string, digits: number, locale: string): string {
  const style = {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(locale, style).format(value);
}

/** A share between 0 and 1, such as 62 %. */
export function formatShare(share: number, locale = ofTexts(), digits = 0): string {
  const style = { style: "percent", maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, style).format(share);
}

/** Bytes as kB or MB of 1,000. */
export function formatBytes(bytes: number, locale = ofTexts()): string {
  if (bytes < 1_000) return formatUnit(bytes, "byte", 0, locale);
  const [unit, size] = bytes < 1_000_000 ? ["kilobyte", 1_000] : ["megabyte", 1_000_000];
  const value = bytes / size;
  return formatUnit(value, unit, value < 10 ? 1 : 0, locale);
}

/** The short name of the weekday of a calendar day, YYYY-MM-DD. */
export function weekday(day: string, locale = ofTexts()): string {
  return new Intl.DateTimeFormat(locale, { weekday: "short" }).format(dayOf(day));
}

/** A day as people write it: 4 Mar 2026. */
export function formatDay(day: string | Date, locale = ofTexts()): string {
  const date = typeof day === "string" ? dayOf(day) : day;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(date);
}

/** A day without its year: 4 Mar. */
export function formatDayShort(day: Date, locale = ofTexts()): string {
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }).format(day);
}

/** A time of day: 14:20. */
export function formatTime(moment: Date, locale = ofTexts()): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(moment);
}

/** How long ago, such as "5 min. ago", from a moment in ISO form. */
export function formatAgo(moment: string, now = Date.now(), locale = ofTexts()): string {
  const seconds = Math.max(0, (now - Date.parse(moment)) / 1_000);
  const units = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? (["second", 1] as const);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  return format.format(-Math.floor(seconds / length), unit);
}

/** Noon keeps the day the same in every time zone. */
const dayOf = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00`);
