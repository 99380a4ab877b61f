// Numbers and times as a timeline shows them.
import { language } from "./i18n.js";

/** 1234 → "1,234", 15117 → "15K", 2567999 → "2.6M"; nothing for zero. */
export function shortCount(count) {
  if (!count) return "";
  if (count < 10000) return count.toLocaleString(language);
  const [size, unit] = count < 1e6 ? [1e3, "K"] : [1e6, "M"];
  const value = count / size;
  return `${value < 10 ? value.toFixed(1).replace(".0", "") : Math.floor(value)}${unit}`;
}

/** The age of a post seen at `now`: "7m", "3h", then the day. */
export function shortAge(time, now) {
  const minutes = Math.max(1, Math.round((now - Date.parse(time)) / 60000));
  if (minutes < 60) return `${minutes}m`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}h`;
  return new Date(time).toLocaleDateString(language, { month: "short", day: "numeric", timeZone: "UTC" });
}

/** The full time under a focused post. */
export function longTime(time) {
  const at = new Date(time);
  const clock = at.toLocaleTimeString(language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  const day = at.toLocaleDateString(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return `${clock} · ${day}`;
}
