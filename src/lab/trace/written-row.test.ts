import { expect, test } from "vitest";
import { isSql, writtenRow } from "./written-row.ts";

test.each([
  ["REPLACE INTO carts VALUES (?, ?)", ["ana", "tea"], { table: "carts", key: "ana", value: "tea" }],
  ["insert into notes VALUES (?, ?, ?)", ["ana", 1, "x"], { table: "notes", key: "ana", value: "1, x" }],
  ["INSERT OR IGNORE INTO k VALUES (?)", ["a"], { table: "k", key: "a", value: "", isKept: true }],
  [
    "INSERT INTO o (id, item) VALUES (?, ?) ON CONFLICT DO NOTHING",
    ["k1", "tea"],
    { table: "o", key: "k1", value: "tea", isKept: true },
  ],
  ["INSERT INTO visits VALUES ('home', 0)", [], { table: "visits", key: "home", value: "0" }],
  ["UPDATE carts SET items = ? WHERE user = ?", ["tea", "ana"], { table: "carts", key: "ana", value: "tea" }],
  [
    "UPDATE visits SET count = count + 1 WHERE page = 'home' RETURNING count",
    [],
    { table: "visits", key: "home", value: "changed" },
  ],
  ["UPDATE visits SET count = 0", [], { table: "visits", value: "changed" }],
  ["DELETE FROM carts WHERE user = ?", ["ana"], { table: "carts", key: "ana" }],
  ["DELETE FROM carts", [], { table: "carts" }],
  ["CREATE TABLE carts (user TEXT)", [], undefined],
  ["SELECT * FROM carts", [], undefined],
])("%s", (statement, parameters, row) => {
  expect(writtenRow(statement, parameters)).toEqual(row);
});

const event = {
  t: 0,
  kind: "state",
  from: "a",
  to: "b",
  where: "outside",
  key: "SELECT 1",
  value: [],
} as const;

test.each([
  [event, true],
  [{ ...event, key: "ana" }, false],
  [{ ...event, value: "tea" }, false],
  [{ ...event, where: "server" as const }, false],
])("%j is SQL: %s", (each, expected) => {
  expect(isSql(each)).toBe(expected);
});
