import { expect, test } from "vitest";
import { svg } from "../flat/testing-svg.ts";
import { checkCharacters } from "./unmeasured.ts";

const drawn = svg(`<text>plain</text><text><tspan>Привет,</tspan><tspan> мир</tspan></text>`);

test("names the label and the characters", () => {
  expect(() => checkCharacters(["П", "р"], drawn)).toThrow(
    "The label “Привет, мир” has characters that the site's font for diagrams does not have: “П” (U+041F), “р” (U+0440).",
  );
});

test("names the first of many", () => {
  expect(() => checkCharacters([..."Приветм"], drawn)).toThrow("“е” (U+0435) and 2 more.");
});

test("shortens a long label", () => {
  expect(() => checkCharacters(["й"], svg(`<text>${"й".repeat(99)}</text>`))).toThrow(
    `“${"й".repeat(59)}…” has`,
  );
});

test("minds nothing that is not in the drawing: Mermaid measures with stand-ins", () => {
  expect(() => checkCharacters(["ﬂ"], drawn)).not.toThrow();
  expect(() => checkCharacters([], drawn)).not.toThrow();
});
