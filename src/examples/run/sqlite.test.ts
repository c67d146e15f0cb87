import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SqlValue } from "../../lab/begin.ts";
import { openDatabase } from "./sqlite.ts";

test.each<[sql: string, params: SqlValue[], rows: unknown[]]>([
  ["select 1 as n, 'a' as t, null as z, 0.5 as f", [], [{ n: 1, t: "a", z: null, f: 0.5 }]],
  ["select ? + 1 as n", [41], [{ n: 42 }]],
  [
    "create table a (b); insert into a values (1); insert into a values (2); select b from a",
    [],
    [{ b: 1 }, { b: 2 }],
  ],
  ["select '--' as x; -- the last\n select 2 as y; /* no more */ ;", [], [{ y: 2 }]],
  ["create table a (b integer primary key); insert into a values (5) returning b", [], [{ b: 5 }]],
  ["create table a (b)", [], []],
  ["", [], []],
])("%s", async (sql, params, rows) => {
  expect((await openDatabase()).run(sql, params)).toEqual(rows);
});

test("rows are plain objects, as in a page", async () => {
  const [row] = (await openDatabase()).run("select 1 as n", []);
  expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
});

test.each(["datetime('now')", "datetime()", "current_timestamp"])(
  "%s is the run's time",
  async (expression) => {
    const database = await openDatabase();
    const before = Date.now() - 1000;
    const [row] = database.run(`select ${expression} as now`, []);
    expect(row?.["now"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(Date.parse(`${row?.["now"]}Z`)).toBeGreaterThan(before);
  },
);

const file = join(tmpdir(), `running-notes-${process.pid}.db`);

describe("refuses", () => {
  test.each<[sql: string, message: RegExp]>([
    ["selec", /syntax error/],
    ["select * from missing", /no such table/],
    ["select x'00'", /not blobs/],
    ["select 9007199254740993", /too large/],
    ["select random()", /is not to be had/],
    ["select strftime('%s', 'now')", /is not to be had/],
    ["select date('now', '+1 day')", /is not to be had/],
    [`attach '${file}' as other`, /not authorized/],
    [`vacuum into '${file}'`, /authorization denied/],
    ["pragma temp_store = FILE", /not authorized/],
  ])("%s", async (sql, message) => {
    const database = await openDatabase();
    expect(() => database.run(sql, [])).toThrow(message);
    expect(existsSync(file)).toBe(false);
  });
});
