import { beforeAll, describe, expect, test } from "vitest";
import { abroad } from "../testing-abroad.ts";
import { GLOBAL_NAMES } from "./global-names.ts";

const SHADOWS = ["PERSISTENT", "TEMPORARY", "addEventListener", "dispatchEvent", "removeEventListener"];
const CHAIN = `(() => {
  const chain = [];
  for (let each = Object.getPrototypeOf(globalThis); each !== EventTarget.prototype; each = Object.getPrototypeOf(each))
    chain.push(Object.getOwnPropertyNames(each).join());
  return chain;
})()`;

const ROWS: readonly [expression: string, printed: string][] = [
  ["Object.getOwnPropertyNames(globalThis).sort().join()", [...GLOBAL_NAMES, ...SHADOWS].sort().join()],
  ["Object.keys(globalThis)", "[]"],
  ["String(globalThis)", "[object global]"],
  [CHAIN, '[ "TEMPORARY,PERSISTENT", "" ]'],
  ...[
    "process",
    "Buffer",
    "global",
    "require",
    "setImmediate",
    "navigator",
    "self",
    "location",
    "WebAssembly",
    "Atomics",
    "SharedArrayBuffer",
    "Temporal",
    "DisposableStack",
    "MessageChannel",
    "BroadcastChannel",
  ].map((name): [string, string] => [`typeof ${name} + ("${name}" in globalThis)`, "undefinedfalse"]),
  ["typeof addEventListener", "undefined"],
  ["Object.getOwnPropertyNames(performance).join()", "now,timeOrigin"],
  ["Object.getOwnPropertyNames(crypto).join()", "randomUUID,getRandomValues,subtle"],
  ['"createObjectURL" in URL', "false"],
  ["new EventTarget() instanceof EventTarget", "true"],
];

describe("a run's global scope has what every run has, and nothing else", () => {
  let printed: string[] = [];
  beforeAll(() => {
    printed = abroad(ROWS.map(([expression]) => expression));
  });
  test.each(ROWS.map(([expression, expected], index) => [expression, expected, index] as const))(
    "%s",
    (_, expected, index) => {
      expect(printed[index]).toBe(expected);
    },
  );
});
