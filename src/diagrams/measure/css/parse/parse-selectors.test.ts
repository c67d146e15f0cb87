import { expect, test } from "vitest";
import { parseSelectors } from "./parse-selectors.ts";

test("a list of complex selectors", () => {
  expect(parseSelectors("#d-1 g.node>rect , *")).toEqual([
    {
      compounds: [
        { combinator: null, simple: [{ kind: "id", name: "d-1" }] },
        {
          combinator: " ",
          simple: [
            { kind: "type", name: "g" },
            { kind: "class", name: "node" },
          ],
        },
        { combinator: ">", simple: [{ kind: "type", name: "rect" }] },
      ],
    },
    { compounds: [{ combinator: null, simple: [] }] },
  ]);
});

test.each<[selector: string, combinators: (string | null)[]]>([
  ["a b", [null, " "]],
  ["a  >  b", [null, ">"]],
  ["a+b~c", [null, "+", "~"]],
  ["a\n b", [null, " "]],
])("the combinators of %j", (selector, combinators) => {
  expect(parseSelectors(selector)?.[0]?.compounds.map(({ combinator }) => combinator)).toEqual(combinators);
});

test.each<[selector: string, simple: object]>([
  [".a\\:b", { kind: "class", name: "a:b" }],
  ["#\\31 23", { kind: "id", name: "123" }],
  ["[data-x]", { kind: "attribute", name: "data-x", operator: "", value: "", ignoreCase: false }],
  [`[id$="-a]b" i]`, { kind: "attribute", name: "id", operator: "$=", value: "-a]b", ignoreCase: true }],
  ["[class*='icon']", { kind: "attribute", name: "class", operator: "*=", value: "icon", ignoreCase: false }],
  [":hover", { kind: "never", isElement: false }],
  ["::before", { kind: "never", isElement: true }],
  [":root", { kind: "root" }],
  [":first-child", { kind: "nth", fromEnd: false, ofType: false, step: 0, offset: 1 }],
  [":last-of-type", { kind: "nth", fromEnd: true, ofType: true, step: 0, offset: 1 }],
  [":nth-child(2n + 1)", { kind: "nth", fromEnd: false, ofType: false, step: 2, offset: 1 }],
  [":nth-child(-n+3)", { kind: "nth", fromEnd: false, ofType: false, step: -1, offset: 3 }],
  [":nth-last-child(even)", { kind: "nth", fromEnd: true, ofType: false, step: 2, offset: 0 }],
  [":not(:is(.a, .b))", { kind: "selectors", name: "not" }],
])("%s alone", (selector, simple) => {
  expect(parseSelectors(selector)?.[0]?.compounds[0]?.simple[0]).toMatchObject(simple);
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
