import { expect, test } from "vitest";
import { dayOf, localDayOf, readDay } from "./day.ts";

test.each([
  ["2025-12-23", "2025-12-23"],
  ["2024-02-29", "2024-02-29"],
  ["0001-01-01", "0001-01-01"],
  ["2025-02-29", undefined],
  ["2025-13-01", undefined],
  ["2025-00-10", undefined],
  ["2025-1-2", undefined],
  ["2025-12-23T10:00", undefined],
  [" 2025-12-23", undefined],
  ["2025-12-23\n", undefined],
  ["", undefined],
])("readDay(%j) is %j", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  [new Date("2024-01-05T23:59:59.999Z"), "2024-01-05"],
  [new Date(0), "1970-01-01"],
  [new Date(Number.NaN), undefined],
])("dayOf(%o) is %j", (moment, day) => {
  expect(dayOf(moment)).toBe(day);
});

test.each([
  [new Date(2026, 10, 3, 0, 0, 1), "2026-11-03"],
  [new Date(2026, 0, 31, 23, 59, 59), "2026-01-31"],
])("localDayOf(%o) is %j, whatever the time zone", (moment, day) => {
  expect(localDayOf(moment)).toBe(day);
});
