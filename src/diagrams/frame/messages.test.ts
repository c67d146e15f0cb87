import { expect, test } from "vitest";
import { readMessage } from "./messages.ts";

const draw = { kind: "draw", source: "graph TD", name: "Flowchart", scheme: "dark", font: null };

test("reads what the page sends", () => {
  const font = new ArrayBuffer(8);
  expect(readMessage(draw)).toEqual(draw);
  expect(readMessage({ ...draw, font })).toEqual({ ...draw, font });
  expect(readMessage({ kind: "scheme", scheme: "light" })).toEqual({ kind: "scheme", scheme: "light" });
});

test.each([
  [null],
  ["draw"],
  [{}],
  [{ kind: "scheme", scheme: "sepia" }],
  [{ ...draw, source: 1 }],
  [{ ...draw, name: undefined }],
  [{ ...draw, kind: "file" }],
])("passes over %j", (data) => {
  expect(readMessage(data)).toBeUndefined();
});

test("draws without a font that is none", () => {
  expect(readMessage({ ...draw, font: "Inter" })).toEqual(draw);
});
