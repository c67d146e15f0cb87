import { expect, test } from "vitest";
import { parseSelectors } from "./parse-selectors.ts";

test("a list of complex selectors", () => {
  expect(parseSelectors("#d-1 g.node>rect , *")).toEqual([
    {
      text: "#d-1 g.node>rect",
      compounds: [
        [{ kind: "id", name: "d-1" }],
        [
          { kind: "type", name: "g" },
          { kind: "class", name: "node" },
        ],
        [{ kind: "type", name: "rect" }],
      ],
    },
    { text: "*", compounds: [[]] },
  ]);
});

test.each(["a b", "a  >  b", "a+b", "a\n b", "a ~ b"])("%j tells of two elements", (selector) => {
  expect(parseSelectors(selector)?.[0]?.compounds).toEqual([
    [{ kind: "type", name: "a" }],
    [{ kind: "type", name: "b" }],
  ]);
});

test.each<[selector: string, simple: object]>([
  [".a\\:b", { kind: "class", name: "a:b" }],
  ["#\\31 23", { kind: "id", name: "123" }],
  ["[data-x]", { kind: "state" }],
  [`[id$="-a]b" i]`, { kind: "state" }],
  ["[class*='icon']", { kind: "state" }],
  [":hover", { kind: "state" }],
  ["::before", { kind: "pseudo-element" }],
  [":root", { kind: "state" }],
  [":first-child", { kind: "state" }],
  [":last-of-type", { kind: "state" }],
  [":nth-child(2n + 1)", { kind: "state" }],
  [":nth-child(-n+3)", { kind: "state" }],
  [":nth-last-child(even)", { kind: "state" }],
  [":not(:is(.a, .b))", { kind: "selectors", name: "not" }],
])("%s alone", (selector, simple) => {
  expect(parseSelectors(selector)?.[0]?.compounds[0]?.[0]).toMatchObject(simple);
});

test.each([
  "",
  "a,,b{",
  "a >",
  "> a",
  "a > > b",
  ":unknown",
  ":nth-child(x)",
  "[=a]",
  "a$b",
  ".",
  ".a*b",
  ":not(:unknown)",
])("%j is none", (selector) => {
  expect(parseSelectors(selector)).toBeNull();
});
