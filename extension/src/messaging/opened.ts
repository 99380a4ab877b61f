/** Tweets to show whatever was decided, by id, with the time of the wish in milliseconds. */
export type Opened = Readonly<Record<string, number>>;

const DAY_MS = 86_400_000;
const MOST = 500;

/** The wishes of the last day, the newest of them if they are very many. */
export function keepLately(opened: Opened, now: number): Opened {
  const lately = Object.entries(opened).filter(([, at]) => now - at < DAY_MS);
  return Object.fromEntries(lately.sort(([, a], [, b]) => b - a).slice(0, MOST));
}
