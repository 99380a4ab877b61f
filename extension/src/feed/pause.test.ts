import { beforeEach, expect, it, vi } from "vitest";
import { settingsOf } from "../testing/data";
import { Pause, pausedUntil } from "./pause";

const NOON = Date.parse("2026-03-01T12:00:00Z");
const until = (time: string) => settingsOf({ paused_until: `2026-03-01T${time}Z` });

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});

it.each([
  [settingsOf({ paused_until: null }), null],
  [until("11:59:59"), null],
  [until("13:00:00"), NOON + 3_600_000],
  [settingsOf({ paused_until: "nonsense" }), null],
])("knows until when nothing is done", (settings, end) => {
  expect(pausedUntil(settings)).toBe(end);
});

it("is off until the end of the pause, and then calls back", () => {
  const onEnd = vi.fn();
  const pause = new Pause(onEnd, new AbortController().signal);
  expect(pause.apply(until("13:00:00")).mode).toBe("off");
  vi.advanceTimersByTime(3_599_999);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(onEnd).toHaveBeenCalledOnce();
  expect(pause.apply(until("13:00:00")).mode).toBe("focus");
});

it("has nothing to wait for once the user resumes, or the page is left", () => {
  const onEnd = vi.fn();
  const stop = new AbortController();
  const pause = new Pause(onEnd, stop.signal);
  pause.apply(until("13:00:00"));
  expect(pause.apply(settingsOf()).mode).toBe("focus");
  pause.apply(until("13:00:00"));
  stop.abort();
  vi.advanceTimersByTime(7_200_000);
  expect(onEnd).not.toHaveBeenCalled();
});
