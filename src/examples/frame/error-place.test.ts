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

/** The address of a program as the worker imports it, which is what JavaScriptCore names. */
const address = (name: string) =>
  `data:text/javascript;charset=utf-8,${encodeURIComponent(`const x = 1;\n//# sourceURL=${name}`)}`;
const CART = address("examples/cart.ts");
const LAB = "data:text/javascript;charset=utf-8,abc";

test.each([
  ["Chromium", CHROMIUM, { line: 12, column: 5 }],
  ["Firefox", FIREFOX, { line: 12, column: 5 }],
  ["WebKit", `scenario@${CART}:3:6\nscenario@${CART}:2:40\n@`, { line: 3, column: 6 }],
  ["WebKit, at the top level", `module code@${CART}:2:18`, { line: 2, column: 18 }],
  ["WebKit, in a nested call", `inner@${CART}:2:34\nscenario@${CART}:6:8\n@`, { line: 2, column: 34 }],
  ["WebKit, after an await", `inner@${CART}:2:7`, { line: 2, column: 7 }],
  ["WebKit, in a nameless function", `@${CART}:2:12`, { line: 2, column: 12 }],
  [
    "WebKit, inside a built-in",
    `parse@[native code]\n@${CART}:3:15\nmap@[native code]`,
    { line: 3, column: 15 },
  ],
  ["WebKit, inside the lab", `emit@${LAB}:1:900\nanonymous@\nf@${CART}:2:22`, { line: 2, column: 22 }],
  ["WebKit, in the lab alone", `emit@${LAB}:1:900\n@`, undefined],
  ["WebKit, in another program", `f@${address("examples/other.ts")}:3:7`, undefined],
  ["WebKit, in a program whose text names this one", `f@${address("examples/cart.ts:9:9")}:3:7`, undefined],
  ["the program's top level", "Error: no\n    at examples/cart.ts:3:7", { line: 3, column: 7 }],
  ["a message of several lines", "Error: a\nb: 1:2\n    at examples/cart.ts:3:7", { line: 3, column: 7 }],
  [
    "a program that was made of text",
    "Error: f\n    at eval (eval at f (examples/cart.ts:3:7), <anonymous>:1:7)\n    at f (examples/cart.ts:3:7)",
    { line: 3, column: 7 },
  ],
  [
    "a program from a file",
    "Error: no\n    at scenario (file:///site/examples/cart.ts:3:7)",
    { line: 3, column: 7 },
  ],
  ["another program", "Error: no\n    at examples/other.ts:3:7", undefined],
  ["no stack", "", undefined],
])("of %s", (_, stack, place) => {
  expect(errorPlace(stack, "examples/cart.ts")).toEqual(place);
});
