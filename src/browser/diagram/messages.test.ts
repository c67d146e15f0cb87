import { expect, test } from "vitest";
import { readMessage } from "./messages.ts";

test.each([
  [{ kind: "ready" }],
  [{ kind: "need", file: "core-0123456789.js" }],
  [{ kind: "drawn", width: 300.5, height: 20 }],
  [{ kind: "failed", message: "No", line: 3 }],
  [{ kind: "failed", message: "No", line: null }],
])("reads %j", (message) => {
  expect(readMessage(message)).toEqual(message);
});

test.each([
  [undefined],
  ["ready"],
  [{ kind: "need", file: "../secret.js" }],
  [{ kind: "need", file: "https://elsewhere.example/x.js" }],
  [{ kind: "need", file: "index.html" }],
  [{ kind: "need", file: ["core.js"] }],
  [{ kind: "drawn", width: "300", height: 20 }],
  [{ kind: "drawn", width: Number.NaN, height: 20 }],
  [{ kind: "drawn", width: 1e9, height: 20 }],
  [{ kind: "drawn", width: -1, height: 20 }],
  [{ kind: "failed", message: { html: "<b>" } }],
])("passes over %j", (message) => {
  expect(readMessage(message)).toBeUndefined();
});

test("keeps of a message only what it knows, at a sensible length", () => {
  expect(readMessage({ kind: "failed", message: "x".repeat(1e5), line: "3", html: "<b>" })).toEqual({
    kind: "failed",
    message: "x".repeat(2000),
    line: null,
  });
});
