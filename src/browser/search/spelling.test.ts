import { expect, test } from "vitest";
import { correct, knows, maxEdits, parseWordList } from "./spelling.ts";

const LIST = parseWordList(
  "state server cache retry latency idempotency session sessions throughput replication locked sql sever café übertragung"
    .split(" ")
    .join("\n"),
);

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
