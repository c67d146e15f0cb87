import { expect, test } from "vitest";
import { errorPlace } from "./error-place.ts";

const CHROMIUM = `TypeError: x.y is not a function
    at data:text/javascript;charset=utf-8,abc:1:900
    at charge (examples/cart.ts:12:5)
    at async scenario (examples/cart.ts:30:3)`;
const FIREFOX = `emit@data:text/javascript;charset=utf-8,abc:1:900
charge@examples/cart.ts:12:5
async*scenario@examples/cart.ts:30:3
`;

test.each([
  ["Chromium", CHROMIUM, { line: 12, column: 5 }],
  ["Firefox and WebKit", FIREFOX, { line: 12, column: 5 }],
  ["the program's top level", "Error: no\n    at examples/cart.ts:3:7", { line: 3, column: 7 }],
  ["a message of several lines", "Error: a\nb: 1:2\n    at examples/cart.ts:3:7", { line: 3, column: 7 }],
  ["another program", "Error: no\n    at examples/other.ts:3:7", undefined],
  ["no stack", "", undefined],
])("of %s", (_, stack, place) => {
  expect(errorPlace(stack, "examples/cart.ts")).toEqual(place);
});
