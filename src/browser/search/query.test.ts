import { expect, test } from "vitest";
import { gist, isEmpty, parseQuery, spoken } from "./query.ts";

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

test.each([
  ["why do users get logged out after a deploy", ["users", "logged", "out", "after", "deploy"]],
  ["jwt vs session", ["jwt", "session"]],
  ["how is it", ["how", "is", "it"]],
])("what %j is about", (typed, words) => {
  expect(gist(parseQuery(typed)).words).toEqual(words);
});

test("beside a phrase no small word is needed, and in it each one is", () => {
  expect(gist(parseQuery('what is "the leader"'))).toEqual({ words: [], phrases: [["the", "leader"]] });
});
