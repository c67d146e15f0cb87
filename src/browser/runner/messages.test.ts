import { expect, test } from "vitest";
import { readFrameMessage, readRunMessage } from "./messages.ts";

const log = { t: 0, kind: "log", value: "hello" };
const events = (...list: unknown[]) => ({
  kind: "events",
  text: list.map((event) => JSON.stringify(event)).join("\n"),
});
const nested = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth));

test.each([
  [log],
  [{ t: 12.5, kind: "request", from: "Client", to: "A", key: "GET /" }],
  [{ t: 12, kind: "response", from: "A", to: "Client", key: "GET /", status: 200 }],
  [
    {
      t: 12,
      kind: "state",
      from: "A",
      to: "M",
      where: "server",
      key: "k",
      value: { a: [1, null, { b: "c" }] },
    },
  ],
  [{ t: 12, kind: "claim", key: "it-holds", value: true }],
  [{ t: 12, kind: "log", value: nested(30) }],
])("takes the event %j", (event) => {
  const message = events(log, event);
  expect(readRunMessage(message)).toEqual({ ...message, events: [log, event] });
});

test.each([
  [null],
  ["x"],
  [{}],
  [{ ...log, t: -1 }],
  [{ ...log, t: "0" }],
  [{ ...log, kind: "alert" }],
  [{ t: 0 }],
  [{ ...log, from: 1 }],
  [{ ...log, to: "x".repeat(1001) }],
  [{ ...log, where: "everywhere" }],
  [{ ...log, status: 200.5 }],
  [{ ...log, value: nested(40) }],
  [{ ...log, html: "<b>" }],
  [JSON.parse('{ "t": 0, "kind": "log", "__proto__": { "value": 1 } }')],
])("refuses the event %j, and all that came with it", (event) => {
  expect(readRunMessage(events(log, event))).toBeUndefined();
});

test.each([
  [{ kind: "started" }],
  [{ kind: "done" }],
  [{ kind: "need", file: "sqlite3-3.54.1-build1.wasm" }],
])("takes %j", (message) => {
  expect(readRunMessage({ ...message, more: 1 })).toEqual(message);
});

test.each([
  [null],
  ["done"],
  [["done"]],
  [new Map([["kind", "done"]])],
  [{ kind: "hash", hash: "f" }],
  [{ kind: "events" }],
  [{ kind: "events", text: "" }],
  [{ kind: "events", text: "x".repeat(5_000_000) }],
  [{ kind: "events", text: `{"t":0,"kind":"log","value":${"[".repeat(100_000)}${"]".repeat(100_000)}}` }],
  [{ kind: "need", file: "../index.html" }],
  [{ kind: "need", file: "a/b.wasm" }],
  [{ kind: "need", file: "https://elsewhere.example/a.wasm" }],
  [{ kind: "need", file: 1 }],
  [{ kind: "failed" }],
  [{ kind: "failed", name: "Error", message: {} }],
])("refuses a message of another shape (%#)", (message) => {
  expect(readRunMessage(message)).toBeUndefined();
});

test.each([
  [
    { line: 3, column: 7 },
    { line: 3, column: 7 },
  ],
  [{ line: 3 }, {}],
  [{ line: 0, column: 1 }, {}],
  [{ line: "3", column: 7 }, {}],
  [{ line: 1.5, column: 7 }, {}],
  [{ line: 1e9, column: 7 }, {}],
])("of a failure at %j it takes %j", (given, place) => {
  expect(readRunMessage({ kind: "failed", name: "Error", message: "no", ...given })).toEqual({
    kind: "failed",
    error: { name: "Error", message: "no", ...place },
  });
});

test("cuts a failure's words", () => {
  const message = readRunMessage({ kind: "failed", name: "n".repeat(9_999), message: "m".repeat(9_999) });
  expect(message).toEqual({ kind: "failed", error: { name: "n".repeat(100), message: "m".repeat(2_000) } });
});

test.each([
  [{ kind: "ready" }, { kind: "ready" }],
  [
    { kind: "obeyed", id: 1, more: 1 },
    { kind: "obeyed", id: 1 },
  ],
  [
    { kind: "crashed", id: 2 },
    { kind: "crashed", id: 2 },
  ],
  [{ kind: "crashed" }, undefined],
  [{ kind: "done", id: 1 }, undefined],
  ["ready", undefined],
  [null, undefined],
])("of the frame's message %j it takes %j", (data, message) => {
  expect(readFrameMessage(data)).toEqual(message);
});
