import { describe, expect, test } from "vitest";
import type { RecordedRun } from "../example.ts";
import { formatRecord, parseRecord } from "./record-file.ts";

const RUN: RecordedRun = {
  seed: 1,
  hash: "0123456789abcdef".repeat(4),
  output: ["200", "two\nlines"],
  claims: [{ id: "a", holds: true }],
  trace: [
    { t: 0, kind: "log", value: "200" },
    { t: 5, kind: "claim", key: "a", value: true },
  ],
};

const TEXT = `{
  "seed": 1,
  "hash": "${RUN.hash}",
  "output": [
    "200",
    "two\\nlines"
  ],
  "claims": [
    {"id":"a","holds":true}
  ],
  "trace": [
    {"t":0,"kind":"log","value":"200"},
    {"t":5,"kind":"claim","key":"a","value":true}
  ]
}
`;

test("a recorded run is text, a line for each thing that can change", () => {
  expect(formatRecord(RUN)).toBe(TEXT);
});

test("the order in which an event was put together does not show", () => {
  const trace = [{ value: { b: 1, a: 2 }, kind: "state" as const, where: "server" as const, key: "k", t: 1 }];
  expect(formatRecord({ ...RUN, trace })).toContain(
    '{"t":1,"kind":"state","where":"server","key":"k","value":{"b":1,"a":2}}',
  );
});

test("what was written is read again", () => {
  expect(parseRecord(TEXT)).toEqual(RUN);
  const empty = { ...RUN, output: [], claims: [], trace: [] };
  expect(parseRecord(formatRecord(empty))).toEqual(empty);
  expect(parseRecord(TEXT.replaceAll("\n", "\r\n"))).toEqual(RUN);
});

describe("what is no recorded run is refused", () => {
  const changed = (change: object) => JSON.stringify({ ...RUN, ...change });
  test.each<[text: string, message: string]>([
    ["", "it is not JSON"],
    [`${TEXT.slice(0, 40)}<<<<<<< HEAD`, "it is not JSON"],
    ["null", "its seed is not a whole number"],
    ["[]", "its seed is not a whole number"],
    [changed({ seed: "1" }), "its seed is not a whole number"],
    [changed({ hash: "ABC" }), "its hash is no SHA-256"],
    [changed({ output: [1] }), "its output is not a list of texts"],
    [changed({ claims: [{ id: "a" }] }), "its claims are not { id, holds }"],
    [changed({ trace: undefined }), "its trace is not a list of events"],
    [changed({ trace: [{ t: 0, kind: "other" }] }), "its trace is not a list of events"],
    [changed({ trace: [{ t: "0", kind: "log" }] }), "its trace is not a list of events"],
    [changed({ trace: [{ t: 0, kind: "log", from: 1 }] }), "its trace is not a list of events"],
    [changed({ trace: [{ t: 0, kind: "response", status: "200" }] }), "its trace is not a list of events"],
  ])("%s", (text, message) => {
    expect(() => parseRecord(text)).toThrow(message);
  });
});
