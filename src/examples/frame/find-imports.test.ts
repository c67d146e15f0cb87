import { expect, test } from "vitest";
import { findImports } from "./find-imports.ts";

const named = (code: string) =>
  findImports(code).map(({ specifier, start, end }) =>
    specifier === undefined ? code.slice(start, end) : code.slice(start + 1, end - 1),
  );

const TEMPLATES = [
  "const a = `import { b } from 'c' $",
  "{`import $",
  "{d ? `}` : { e: '`' }}`} import 'f'`; import 'g'",
].join("");

test.each<[code: string, found: string[]]>([
  ['import { a } from "lab";', ["lab"]],
  ["import { a } from 'lab'", ["lab"]],
  ['import a, * as b from "lab"; import "c"', ["lab", "c"]],
  ['import {\n  a, // "no"\n  b as from,\n} from "lab";\nimport{c}from"lab"', ["lab", "lab"]],
  ['export { a } from "a"; export * from "b"; export * as c from "c";', ["a", "b", "c"]],
  ['const x = 1;\nimport { a } from "lab";', ["lab"]],
  ['import { a } from "lab"\nimport { b } from "lab"', ["lab", "lab"]],
  ['export const from = "a"; export default "b"; const c = from, d = "c";', []],
  ['await import("a"); import (b)', ["import(", "import ("]],
  ["import.meta.url; x.import('a'); class A { static b = 1 }", []],
  ["// import { a } from 'b'\n/* import 'c' */", []],
  ["const a = \"import 'b'\"; const c = 'import \\'d\\'';", []],
  [TEMPLATES, ["g"]],
  ["const a = `$ $$ \\` \\${ import 'b' `; import 'g'", ["g"]],
  ["const a = b / 2; import 'c'; const d = e / 3", ["c"]],
  ["const a = /[/\"]'/.test(b); import 'c'", ["c"]],
  ["if (a) /'/.test(b); import 'c'", ["c"]],
  ["const a = (b) / 2; import 'c' // '", ["c"]],
  ["return /'/; import 'c'", ["c"]],
  ["const a = b[0] / 2 / 3; const d = '/'; import 'c'", ["c"]],
  ["import { größe } from 'lab'; class A { #from = 'b' }", ["lab"]],
  ["const unfinished = 'a\nimport 'c'", ["c"]],
  ["`unfinished ${", []],
  ["", []],
])("in %j finds %j", (code, found) => {
  expect(named(code)).toEqual(found);
});
