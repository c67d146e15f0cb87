import ts from "typescript";
import { describe, expect, test } from "vitest";
import { typeChecker } from "./type-check.ts";

const check = typeChecker(ts);
const rows = (...sources: string[]) =>
  check(sources.map((source, index) => ({ name: `example-${index}`, source }))).map((found) =>
    found.map(({ line, column, message }) => [line, column, /TS\d+/.exec(message)?.[0]]),
  );

const LAB = 'import { claim, client, cluster, roundRobin } from "lab";\n';

describe("types are checked as strictly as the project's", () => {
  test.each<[what: string, source: string, found: unknown[]]>([
    ["nothing wrong", "export const a: number = 1;", []],
    ["a wrong type", 'export const a: number = "1";', [[1, 14, "TS2322"]]],
    ["on a later line", '\n\n  export const a: number = "1";', [[3, 16, "TS2322"]]],
    ["after Windows line ends", '\r\nexport const a: number = "1";\r\n', [[2, 14, "TS2322"]]],
    ["what may be undefined", "export const a: number = [1][0];", [[1, 14, "TS2322"]]],
    ["any by default", "export const f = (a) => a;", [[1, 19, "TS7006"]]],
    ["a variable that nobody uses", "const a = 1;\nexport {};", [[1, 7, "TS6133"]]],
    ["syntax", "const a: = 1;", [[1, 10, "TS1110"]]],
    ["an enum", "export enum A { B }", [[1, 13, "TS1294"]]],
    [
      "a parameter property",
      "export class A { constructor(private b: string) { this.b; } }",
      [[1, 30, "TS1294"]],
    ],
    ["a type imported as a value", 'import { Node } from "lab";\nexport let n: Node;', [[1, 10, "TS1484"]]],
    ["what is Node's", "export const a = process.env;", [[1, 18, "TS2591"]]],
    ["what is the web's", 'export const a = new URL("x:y"), b = crypto.subtle, c = Response.json({});', []],
    ["what not every engine has", "export const a = Math.sumPrecise([1]);", [[1, 23, "TS2339"]]],
    ["what every engine has had for a while", "export const a = new Uint8Array(1).toBase64();", []],
    ["awaiting at the top", "export const a = await Promise.resolve(1);", []],
  ])("%s", (_, source, found) => {
    expect(rows(source)).toEqual([found]);
  });
});

describe("global names that a run does not have", () => {
  const foreign = (source: string) =>
    check([{ name: "a", source }]).flatMap((found) =>
      found.map(({ kind, line, column, message }) => [kind, line, column, /"(.*)"/.exec(message)?.[1]]),
    );

  test.each<[source: string, column: number, name: string]>([
    ["export const a = location.href;", 18, "location"],
    ["export const a = globalThis.navigator;", 29, "navigator"],
    ["export const a = { location };", 20, "location"],
    ['addEventListener("x", () => {});', 1, "addEventListener"],
    ['export const a = () => new Worker("x");', 28, "Worker"],
    ["export const a = [1].map(reportError);", 26, "reportError"],
    ["export const a = { b: self };", 23, "self"],
  ])("%s", (source, column, name) => {
    expect(foreign(source)).toEqual([["example-global", 1, column, name]]);
  });

  test.each([
    "export const a = typeof location;",
    "export const a = typeof location.href;",
    'export const a = "navigator" in globalThis;',
    "export let a: Worker | Location | undefined;",
    "const self = 1;\nexport const a = self;",
    "export const a = (name: string) => name;",
    "export const a = { location: 1 }.location;",
    "export const a = new Response().url;",
    'export const a = new Intl.DateTimeFormat("en");',
    "export const a = [undefined, NaN, globalThis, structuredClone];",
  ])("not in %s", (source) => {
    expect(foreign(source)).toEqual([]);
  });
});

describe("the lab is known by its types", () => {
  test.each<[what: string, source: string, found: unknown[]]>([
    ["a claim", `${LAB}claim("a", true);\nexport { client, cluster, roundRobin };`, []],
    ["a claim of no truth", 'import { claim } from "lab";\nclaim("a", 1);', [[2, 12, "TS2345"]]],
    ["what it does not have", 'import { nothing } from "lab";\nnothing();', [[1, 10, "TS2305"]]],
  ])("%s", (_, source, found) => {
    expect(rows(source)).toEqual([found]);
  });
});

describe("an error may be declared expected", () => {
  test("then it is none", () => {
    expect(rows('// @ts-expect-error: shows what is refused\nexport const a: number = "1";')).toEqual([[]]);
  });
  test("and it must be there", () => {
    expect(rows("// @ts-expect-error\nexport const a: number = 1;")).toEqual([[[1, 1, "TS2578"]]]);
  });
});

test("programs know nothing of each other", () => {
  expect(rows("const a = 1;\nconsole.log(a);", 'const a = "1";\nconsole.log(a);', "console.log(a);")).toEqual(
    [[], [], [[1, 13, "TS2304"]]],
  );
});

test("a checker that is used again sees what has changed", () => {
  expect(rows("export const a: number = 1;")).toEqual([[]]);
  expect(rows('export const a: number = "1";')).toEqual([[[1, 14, "TS2322"]]]);
  expect(rows("export const a: number = 1;")).toEqual([[]]);
});

test("a message of several lines is kept whole", () => {
  const [found] = check([
    {
      name: "a",
      source: 'export const a: { b: { c: number } } = { b: { c: "1" } } as { b: { c: string } };',
    },
  ]);
  expect(found?.[0]?.message.split("\n").length).toBeGreaterThan(1);
});
