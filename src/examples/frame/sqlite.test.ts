import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { SqlEngine, SqlValue } from "../../lab/begin.ts";
import { openDatabase } from "../run/sqlite.ts";
import { openSqlite } from "./sqlite.ts";

// Whatever Node's own SQLite says at build, the page's says too.

const wasm = fileURLToPath(import.meta.resolve("@sqlite.org/sqlite-wasm/sqlite3.wasm"));
let sqlite: WebAssembly.Module;
beforeAll(async () => {
  sqlite = await WebAssembly.compile(readFileSync(wasm));
});

afterEach(() => void vi.useRealTimers());

type Step = readonly [sql: string, ...params: SqlValue[]];

function play(engine: SqlEngine, steps: readonly Step[]): unknown[] {
  return steps.map(([sql, ...params]) => {
    try {
      return engine.run(sql, params);
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  });
}

test.each<[what: string, ...steps: Step[]]>([
  [
    "rows, in and out",
    ["CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, price REAL); CREATE INDEX i ON t (name);"],
    ["INSERT INTO t VALUES (?, ?, ?), (?, ?, ?)", 1, "größe 🛒", 9.5, 2, "", null],
    ["SELECT * FROM t ORDER BY id"],
    ["SELECT name FROM t WHERE id = ?", 1],
    ["UPDATE t SET price = price * 2 WHERE id = 1 RETURNING price"],
    ["DELETE FROM t; SELECT count(*) AS n FROM t"],
  ],
  [
    "kinds of values",
    ["SELECT 1, 1.5, 'a', NULL, 1 = 1, typeof(?), typeof(?), typeof(?)", 1, "a", null],
    ["CREATE TABLE t (n INTEGER, r REAL, s TEXT, x)"],
    ["INSERT INTO t VALUES (?, ?, ?, ?)", 3, 3, 3, 3],
    ["SELECT typeof(n), typeof(r), typeof(s), s, typeof(x) FROM t LIMIT ?", 1],
    ["SELECT 'a' || char(0) || 'b' AS zero"],
    ["SELECT 1 AS same, 2 AS same"],
  ],
  [
    "several statements, and what is none",
    ["CREATE TABLE t (a); INSERT INTO t VALUES (1);"],
    ["SELECT a FROM t;\n"],
    [""],
    ["  \n"],
  ],
  [
    "mistakes",
    ["SELEC 1"],
    ["SELECT * FROM absent"],
    ["CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"],
    ["INSERT INTO t VALUES (1, 'a')"],
    ["INSERT INTO t VALUES (1, 'b')"],
    ["INSERT INTO t VALUES (2, 'a')"],
    ["INSERT INTO t (id) VALUES (3)"],
    ["SELECT ?", 1, 2],
    ["SELECT ? AS a, ? AS b", 1],
    ['SELECT "text"'],
    ["SELECT 1; SELEC 2"],
    ["COMMIT"],
  ],
  [
    "transactions and foreign keys",
    ["CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a)"],
    ["INSERT INTO b VALUES (1)"],
    ["BEGIN"],
    ["INSERT INTO a VALUES (1)"],
    ["ROLLBACK"],
    ["SELECT count(*) AS n FROM a"],
  ],
  [
    "JSON, windows, recursion, sorting of much",
    ["SELECT json_extract('{\"a\":[1,2]}', '$.a[1]') AS j"],
    [
      "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 50000) SELECT sum(x) AS s FROM (SELECT x FROM c ORDER BY -x)",
    ],
    ["SELECT value, sum(value) OVER (ORDER BY value) AS s FROM json_each('[3,1,2]')"],
  ],
  [
    "the time, by the run's clock",
    ["SELECT datetime('now') AS a, datetime() AS b, date('now') AS c, time('now') AS d, unixepoch() AS e"],
    ["SELECT current_timestamp AS a, current_date AS b, current_time AS c"],
    ["CREATE TABLE t (a, at TEXT DEFAULT CURRENT_TIMESTAMP)"],
    ["INSERT INTO t (a) VALUES (1)"],
    ["SELECT at FROM t"],
  ],
])("agrees with Node's on %s", async (_, ...steps) => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1, 12, 30, 7, 999), toFake: ["Date"] });
  expect(play(await openSqlite(sqlite), steps)).toEqual(play(await openDatabase(), steps));
});

test("grows, and tells when it cannot", async () => {
  const engine = await openSqlite(sqlite);
  engine.run("CREATE TABLE t (x)", []);
  engine.run("INSERT INTO t VALUES (?)", ["x".repeat(20_000_000)]);
  expect(engine.run("SELECT length(x) AS n FROM t", [])).toEqual([{ n: 20_000_000 }]);
  expect(() => engine.run("SELECT length(randomblob(2000000000))", [])).toThrow("string or blob too big");
  expect(engine.run("SELECT count(*) AS n FROM t", [])).toEqual([{ n: 1 }]);
});

test("keeps databases apart", async () => {
  const [one, other] = [await openSqlite(sqlite), await openSqlite(sqlite)];
  one.run("CREATE TABLE t (x)", []);
  expect(() => other.run("SELECT * FROM t", [])).toThrow("no such table: t");
});

test("opens no file", async () => {
  const engine = await openSqlite(sqlite);
  expect(() => engine.run("ATTACH 'other.db' AS other", [])).toThrow("too many attached databases");
  expect(() => engine.run("VACUUM INTO 'other.db'", [])).toThrow();
});

test("has one time zone", async () => {
  const engine = await openSqlite(sqlite);
  expect(
    engine.run(
      "SELECT datetime(86400 * 59.5, 'unixepoch', 'localtime') AS here, strftime('%j', 86400 * 59, 'unixepoch', 'localtime') AS day",
      [],
    ),
  ).toEqual([{ here: "1970-03-01 12:00:00", day: "060" }]);
});
