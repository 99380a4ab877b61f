// Numbers as people read them. `locale` undefined means the browser's own.

/** Whole below 10,000, then 12K, 1.2M. */
export function formatCount(count: number, locale?: string): string {
  if (count < 10_000) return new Intl.NumberFormat(locale).format(count);
  const short = { notation: "compact", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, short).format(count);
}

/** Milliseconds: one decimal below 10, whole above. */
export function formatMs(ms: number, locale?: string): string {
  return formatUnit(ms, "millisecond", ms < 10 ? 1 : 0, locale);
}

export function formatMebibytes(mebibytes: number, locale?: string): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(mebibytes)} MiB`;
}

/** Seconds as the largest fitting unit: 40 sec, 12 min, 3 hr, 2 days. */
export function formatDuration(seconds: number, locale?: string): string {
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

function formatUnit(value: number, unit: string, digits: number, locale?: string): string {
  const style = {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(locale, style).format(value);
}
