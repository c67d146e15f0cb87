import { expect, test } from "vitest";
import { correct, distance, knows, maxEdits, parseWordList } from "./spelling.ts";

const LIST = parseWordList(
  "state server cache retry latency idempotency session sessions throughput replication locked sql sever café übertragung"
    .split(" ")
    .join("\n"),
);

test.each([
  ["", "", 0],
  ["", "abc", 3],
  ["cache", "cache", 0],
  ["cahce", "cache", 1],
  ["cach", "cache", 1],
  ["caches", "cache", 1],
  ["cacke", "cache", 1],
  ["ca", "abc", 3],
  ["idempotancy", "idempotency", 1],
  ["lantecy", "latency", 2],
  ["kitten", "sitting", 3],
])("distance(%j, %j) = %i", (a, b, edits) => {
  expect(distance(a, b)).toBe(edits);
  expect(distance(b, a)).toBe(edits);
});

test("a distance beyond the limit is only known to be beyond it", () => {
  expect(distance("kitten", "sitting", 2)).toBeGreaterThan(2);
  expect(distance("a", "abcdef", 2)).toBeGreaterThan(2);
});

test.each([
  [3, 0],
  [4, 1],
  [6, 1],
  [7, 2],
  [20, 2],
])("in a word of %i letters %i edits are forgiven", (length, edits) => {
  expect(maxEdits(length)).toBe(edits);
});

test.each([
  ["idempotancy", "idempotency"],
  ["idempotenyc", "idempotency"],
  ["Idempotancy", "idempotency"],
  ["lantecy", "latency"],
  ["recpliation", "replication"],
  ["throuhgput", "throughput"],
  ["cahce", "cache"],
  ["kache", "cache"],
  ["serrver", "server"],
  ["sesion", "session"],
  ["cafee", "café"],
  ["ubertragun", "übertragung"],
  ["docker", null],
  ["sqs", null],
  ["kubernetes", null],
])("%j is read as %j", (typed, meant) => {
  expect(correct(LIST, typed)).toBe(meant);
});

test("of words as near, the more frequent wins", () => {
  expect(correct(parseWordList("server\nsever"), "serer")).toBe("server");
  expect(correct(parseWordList("sever\nserver"), "serer")).toBe("sever");
});

test.each([
  ["cache", true],
  ["cafe", true],
  ["idemp", true],
  ["cachet", false],
])("knows(%j) is %j", (typed, known) => {
  expect(knows(LIST, typed)).toBe(known);
});
