import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TimeLimit } from "./time-limit.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("calls back once, when the time in which it was not paused is up", () => {
  const over = vi.fn();
  const limit = new TimeLimit(100, over);
  vi.advanceTimersByTime(1_000);
  limit.resume();
  limit.resume();
  vi.advanceTimersByTime(60);
  limit.pause();
  limit.pause();
  vi.advanceTimersByTime(1_000);
  limit.resume();
  vi.advanceTimersByTime(39);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(over).toHaveBeenCalledOnce();
});
