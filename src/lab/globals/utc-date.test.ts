import { beforeAll, describe, expect, test } from "vitest";
import { abroad, onMachine } from "../testing-abroad.ts";

const MIDNIGHT = '"2026-01-01T00:00:00.000Z"';
const iso = (date: string) => `${date}.toISOString()`;
const TEXT = "Thu Jan 01 2026 00:00:00 GMT+0000 (Coordinated Universal Time)";

const ROWS: readonly [expression: string, printed: string][] = [
  // What stands in a date.
  ["new Date().getFullYear()", "2026"],
  ["new Date(-1).getMonth()", "11"],
  ["new Date().getDate()", "1"],
  ["new Date().getDay()", "4"],
  ["new Date().getHours()", "0"],
  ["new Date(5 * 60_000).getMinutes()", "5"],
  ["new Date(7_000).getSeconds()", "7"],
  ["new Date(7).getMilliseconds()", "7"],
  ["new Date().getYear()", "126"],
  ["new Date(NaN).getYear()", "NaN"],
  ["new Date().getTimezoneOffset()", "0"],
  ["new Date(NaN).getTimezoneOffset()", "NaN"],
  // What is put there.
  ["new Date(0).setHours(3)", "10800000"],
  ["new Date(0).setHours(3, 4, 5, 6)", "11045006"],
  ["new Date(0).setFullYear(2026, 0, 1)", "1767225600000"],
  ["new Date(0).setMonth(1)", "2678400000"],
  ["new Date(0).setDate(2)", "86400000"],
  ["new Date(0).setMinutes(1)", "60000"],
  ["new Date(0).setSeconds(1)", "1000"],
  ["new Date(0).setMilliseconds(1)", "1"],
  ["new Date(0).setYear(99)", `${Date.UTC(1999, 0)}`],
  ["new Date(0).setYear(2001.7)", `${Date.UTC(2001, 0)}`],
  ["new Date(0).setYear(NaN)", "NaN"],
  // What it is made of.
  [iso("new Date(2026, 0)"), "2026-01-01T00:00:00.000Z"],
  [iso("new Date(2026, 0, 1, 2, 3, 4, 5)"), "2026-01-01T02:03:04.005Z"],
  [iso("new Date(99, 0)"), "1999-01-01T00:00:00.000Z"],
  [iso("new Date(5)"), "1970-01-01T00:00:00.005Z"],
  [iso("new Date(new Date(5))"), "1970-01-01T00:00:00.005Z"],
  [iso(`new Date(new String("2026-01-01T00:00"))`), "2026-01-01T00:00:00.000Z"],
  [iso("new Date({ valueOf: () => 5 })"), "1970-01-01T00:00:00.005Z"],
  [
    iso(`new Date({ [Symbol.toPrimitive]: (hint) => hint === "default" ? "2026-01-01T00:00" : 0 })`),
    "2026-01-01T00:00:00.000Z",
  ],
  ["new Date({ valueOf: () => ({}), toString: () => ({}) })", "TypeError"],
  ["new Date(1n)", "TypeError"],
  ["new Date(undefined)", "Invalid Date"],
  ["new Date(null).getTime()", "0"],
  ["new Date(true).getTime()", "1"],
  // Texts without a zone.
  ...[
    "2026-01-01T00:00",
    "2026-01-01T00:00:00",
    "2026-01-01T00:00:00.000",
    "2026-01-01",
    "2026-01",
    "2026",
    "2026-1-1",
    "2026-01-01 00:00",
    "2026/01/01",
    "1/1/2026",
    "1/1/2026 12:00 AM",
    "Jan 1 2026",
    "January 1, 2026 00:00:00",
    "1 Jan 2026",
    "Thu Jan 01 2026",
    "Thu, 01 Jan 2026 00:00:00 (somewhere)",
  ].map((text): [string, string] => [iso(`new Date(${JSON.stringify(text)})`), JSON.parse(MIDNIGHT)]),
  // Texts with one.
  ...[
    "2026-01-01T00:00Z",
    "2026-01-01T09:00+09:00",
    "2025-12-31T19:00-05:00",
    "Thu, 01 Jan 2026 00:00:00 GMT",
    "Thu Jan 01 2026 09:00:00 GMT+0900 (Japan Standard Time)",
    "Jan 1 2026 00:00 UTC",
    "Jan 1 2026 UTC",
    "Jan 1 2026 09:00 +0900",
    "Dec 31 2025 19:00 EST",
    "2026/01/01 00:00Z",
  ].map((text): [string, string] => [`Date.parse(${JSON.stringify(text)})`, "1767225600000"]),
  [`Date.parse("nonsense")`, "NaN"],
  [`Date.parse("2026-13-01T00:00")`, "NaN"],
  ["Date.UTC(2026, 0)", "1767225600000"],
  // What it says.
  ["String(new Date())", TEXT],
  ["new Date() + 1", `${TEXT}1`],
  ["[new Date()].join()", TEXT],
  ["Date()", TEXT],
  ["Date(0)", TEXT],
  ["new Date().toDateString()", "Thu Jan 01 2026"],
  ["new Date().toTimeString()", "00:00:00 GMT+0000 (Coordinated Universal Time)"],
  ["String(new Date(-62198755200000))", "Fri Jan 01 -0001 00:00:00 GMT+0000 (Coordinated Universal Time)"],
  ["String(new Date(NaN))", "Invalid Date"],
  ["new Date(NaN).toDateString()", "Invalid Date"],
  ["new Date(NaN).toTimeString()", "Invalid Date"],
  ["new Date() - 0", "1767225600000"],
  ["JSON.stringify(new Date())", MIDNIGHT],
  ["Date.prototype.getHours.call({})", "TypeError"],
  ["Date.prototype.toString.call({})", "TypeError"],
  // Whose it is.
  ["Date.prototype.constructor === Date", "true"],
  ["Date.name", "Date"],
  ["new Date() instanceof Date", "true"],
  ["structuredClone(new Date(0)) instanceof Date", "true"],
  ["structuredClone(new Date(0)).getHours()", "0"],
  [iso("new (class Own extends Date { constructor() { super(2026, 0, 1) } })()"), "2026-01-01T00:00:00.000Z"],
  ["new (class Own extends Date { own() { return this.getHours() } })().own()", "0"],
  ["new (class Own extends Date {})().constructor.name", "Own"],
  [`"toTemporalInstant" in new Date()`, "false"],
];

describe("a run's dates are of UTC, wherever its machine stands", () => {
  let printed: string[] = [];
  beforeAll(() => {
    printed = abroad(ROWS.map(([expression]) => expression));
  });

  test("it stands elsewhere", () => {
    expect(onMachine("console.log(new Date(0).getHours())")).toBe("9\n");
  });

  test.each(ROWS.map(([expression, expected], index) => [expression, expected, index] as const))(
    "%s",
    (_, expected, index) => {
      expect(printed[index]).toBe(expected);
    },
  );
});
