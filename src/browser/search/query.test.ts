import { expect, test } from "vitest";
import { isEmpty, parseQuery, spoken } from "./query.ts";

test.each([
  ["Sticky Session", ["sticky", "session"], []],
  ["  retry,   retry! ", ["retry"], []],
  ['"sticky session" cookie', ["cookie"], [["sticky", "session"]]],
  ["“write-ahead log”", [], [["writeahead", "log"]]],
  ['"unclosed quote', ["unclosed", "quote"], []],
  ["node.memory", ["node", "memory"], []],
  ["max_retries", ["max_retries"], []],
  ["don't", ["dont"], []],
  ["i/o c++", ["io", "c"], []],
  ["20251223-stateful", ["20251223", "stateful"], []],
  ["新幹線", [], [["新", "幹", "線"]]],
  ["新", ["新"], []],
  ["HTTPの状態", ["http"], [["の", "状", "態"]]],
  [
    "無状態・会話",
    [],
    [
      ["無", "状", "態"],
      ["会", "話"],
    ],
  ],
  ['"段 简单"', [], [["段", "简", "单"]]],
  ["?!", [], []],
])("parseQuery(%j)", (typed, words, phrases) => {
  expect(parseQuery(typed)).toEqual({ words, phrases });
});

test("an empty query is known as one, and a full one can be said", () => {
  expect(isEmpty(parseQuery(' "" '))).toBe(true);
  expect(isEmpty(parseQuery("a"))).toBe(false);
  expect(spoken(parseQuery('retry "sticky session" 新幹線'))).toEqual(["retry", "sticky session", "新幹線"]);
});
