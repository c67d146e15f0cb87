import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../examples/source/compile.ts";
import { asInstance } from "./instance.ts";

const LAB = { a: 1, b: 2 };

/** Runs a program as an instance, and gives what it exports by default. */
async function exported(code: string): Promise<unknown> {
  const address = `data:text/javascript,${encodeURIComponent(asInstance(code))}`;
  const { default: instance } = await import(/* @vite-ignore */ address);
  return (await instance(LAB)).default;
}

test.each<[code: string, value: unknown]>([
  ['import { a, b as c } from "lab"; export default [a, c];', [1, 2]],
  ['import {\n  a,\n  b,\n} from "lab";\nconst x = a + b;\nexport { x as default };', 3],
  ['import * as lab from "lab"; export default lab.a', 1],
  ['import "lab"; export default await Promise.resolve(5)', 5],
  ['export default one(); function one() { return two } import { b as two } from "lab";', 2],
  ["export const x = 1; export function f() { return x } export default f()", 1],
  ["export default class A { static x = 1 }; export { A as B }", expect.any(Function)],
  ["export let y = 2; export default typeof this + typeof arguments;", "undefinedundefined"],
  ["1", undefined],
  ["const $lab = 1; const $default = 2; export default $lab + $default", 3],
])("%j gives %j", async (code, value) => {
  expect(await exported(code)).toEqual(value);
});

test.each([
  "export default async function scenario() {}",
  "export default function () {}",
  "export default async () => {}",
])("%s is a function", async (code) => expect(await exported(code)).toBeInstanceOf(Function));

test("all lines and columns of every example stay where they are, but for the first line", () => {
  const folder = "content/examples";
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const code = compile(readFileSync(`${folder}/${file}`, "utf8")) ?? "";
    const [before, after] = [code, asInstance(code)].map((text) => text.split("\n"));
    for (const [index, line] of (before ?? []).entries()) {
      if (index === 0 || /^(?:import|export|} from)\b|^\s+[\w,\s]*$/.test(line)) continue;
      expect(after?.[index], `${file}:${index + 1}`).toBe(line);
    }
  }
});
