import { expect, test } from "vitest";
import type { SqlEngine } from "../../../lab/run/run.ts";
import { databaseSession } from "./database-session.ts";

const engine: SqlEngine = {
  run(sql, params) {
    if (sql === "bad") throw new Error("near bad");
    return [1, 2, 3].map((n) => ({ n, said: [sql, ...params].join() }));
  },
};
const rows = [1, 2, 3].map((n) => ({ n, said: "select ?,a" }));

test("answers with rows", () => {
  const session = databaseSession(engine);
  expect(session({ do: "query", sql: "select ?", params: ["a"] })).toEqual(rows);
  expect(() => session({ do: "query", sql: "bad", params: [] })).toThrow("near bad");
});

test("keeps cursors, each in its place", () => {
  const session = databaseSession(engine);
  const open = () => session({ do: "open", sql: "select ?", params: ["a"] });
  const [first, second] = [open(), open()];
  const next = (cursor: typeof first, count: number) => session({ do: "next", cursor, count });
  expect(next(first, 2)).toEqual(rows.slice(0, 2));
  expect(next(second, 1)).toEqual(rows.slice(0, 1));
  expect(next(first, 2)).toEqual(rows.slice(2));
  expect(next(first, 2)).toEqual([]);
});

test("a cursor belongs to its connection", () => {
  const cursor = databaseSession(engine)({ do: "open", sql: "select", params: [] });
  const another = databaseSession(engine);
  expect(() => another({ do: "next", cursor, count: 1 })).toThrow("not open");
});
