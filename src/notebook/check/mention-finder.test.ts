import { describe, expect, test } from "vitest";
import { mentionFinder } from "./mention-finder.ts";

const find = (names: readonly string[], text: string) =>
  mentionFinder(names.map((name) => [name, name]))(text).map(({ start, end, owner }) => [
    text.slice(start, end),
    owner,
  ]);

test.each<[name: string, text: string, said: string | undefined]>([
  ["Session Stores", "Use session stores.", "session stores"],
  ["Session Stores", "Session Stores", "Session Stores"],
  ["session stores", "SESSION STORES", "SESSION STORES"],
  ["Session Stores", "session-stores", "session-stores"],
  ["Write-Ahead Logs", "a write ahead logs b", "write ahead logs"],
  ["Session Stores", "session\nstores", "session\nstores"],
  ["Session Stores", "session  \n> stores", "session  \n> stores"],
  ["Session Stores", "session > stores", undefined],
  ["Session Stores", "sessions stores", undefined],
  ["Session Stores", "session stored", undefined],
  ["Session Stores", "session storesé", undefined],
  ["Session Stores", "session\n\nstores", "session\n\nstores"],
  ["Session Stores", "presession stores", undefined],
  ["Idempotency", "(idempotency)", "idempotency"],
  ["Idempotency", "non-idempotency", "idempotency"],
  ["REST", "the rest of it", undefined],
  ["REST", "the REST of it", "REST"],
  ["GraphQL", "graphql", undefined],
  ["What is REST?", "what is REST", "what is REST"],
  ["CI/CD", "our CI/CD runs", "CI/CD"],
  ["CI/CD", "our CI CD runs", undefined],
  ["A (b)", "a (b) c", "a (b"],
  ["DB", "a DB", "DB"],
  ["Go", "I go, in Go", "Go"],
  ["State", "a state", undefined],
  ["Redis", "in Redis", "Redis"],
  ["A", "A", undefined],
  ["2024", "in 2024", undefined],
  ["12 factors", "the 12 Factors", "12 Factors"],
  ["🎉", "🎉", undefined],
  ["", "text", undefined],
  ["Überlast", "ÜBERLAST heißt", "ÜBERLAST"],
  ["a.*b", "a.*b axxb", "a.*b"],
])("%s in %j", (name, text, said) => {
  expect(find([name], text)).toEqual(said === undefined ? [] : [[said, name]]);
});

describe("of several names", () => {
  const names = ["Session", "Session Stores", "Session Stores in Redis", "Stores"];

  test.each([
    ["session stores", ["Session Stores"]],
    ["session stores in redis", ["Session Stores in Redis"]],
    ["session stores in memory", ["Session Stores"]],
    ["a session, and stores", ["Session", "Stores"]],
    ["session stores stores", ["Session Stores", "Stores"]],
  ])("%s", (text, owners) => {
    expect(find(names, text).map(([, owner]) => owner)).toEqual(owners);
  });
});
