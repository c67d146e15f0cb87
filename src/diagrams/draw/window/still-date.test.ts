import { describe, expect, test } from "vitest";
import { StillDate } from "./still-date.ts";

test.each<[given: unknown[], iso: string]>([
  [[], "2026-01-01T00:00:00.000Z"],
  [[0], "1970-01-01T00:00:00.000Z"],
  [["2014-03-30"], "2014-03-30T00:00:00.000Z"],
  [["2014-03-30T02:30"], "2014-03-30T02:30:00.000Z"],
  [["2014-03-30T02:30:05.5"], "2014-03-30T02:30:05.500Z"],
  [["2014-03-30T02:30:00+02:00"], "2014-03-30T00:30:00.000Z"],
  [["March 30, 2014 02:30"], "2014-03-30T02:30:00.000Z"],
  [["Sun, 30 Mar 2014 02:30:00 GMT"], "2014-03-30T02:30:00.000Z"],
  [[2014, 2, 30, 2, 30], "2014-03-30T02:30:00.000Z"],
  [[new Date(5)], "1970-01-01T00:00:00.005Z"],
])("%j is %s", (given, iso) => {
  expect(new StillDate(...given).toISOString()).toBe(iso);
});

describe("its local time", () => {
  const date = new StillDate("2014-03-30T02:30:01.004Z");

  test("is universal time", () => {
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getDay()]).toEqual([2014, 2, 30, 0]);
    expect([date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds()]).toEqual([
      2, 30, 1, 4,
    ]);
    expect(date.getTimezoneOffset()).toBe(0);
    expect(date.toString()).toBe("Sun, 30 Mar 2014 02:30:01 GMT+0000 (UTC)");
    expect(date.toLocaleTimeString("en-GB")).toBe("02:30:01");
  });

  test("is set as universal time", () => {
    const moved = new StillDate(date);
    moved.setHours(25, 0, 0, 0);
    expect(moved.toISOString()).toBe("2014-03-31T01:00:00.000Z");
  });
});

test("its clock stands still", () => {
  expect(StillDate.now()).toBe(new StillDate().getTime());
  expect(StillDate.parse("2014-03-30T02:30")).toBe(Date.UTC(2014, 2, 30, 2, 30));
});

test("is a date", () => {
  expect(new StillDate()).toBeInstanceOf(Date);
  expect(new StillDate("nonsense").getTime()).toBeNaN();
  // As libraries ask whether it is one.
  expect(`${new StillDate("nonsense")}`).toBe("Invalid Date");
});
