import { createCssVariablesTheme, createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { createOnigurumaEngine } from "shiki/engine/oniguruma";
import { expect, test } from "vitest";
import { createHighlight } from "./highlight.ts";
import { languageOf } from "./languages.ts";

const highlight = createHighlight();
const text = (html: string) =>
  html
    .replace(/<\/?(?:span|bdi)[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

test.each([
  [
    "const a = 1;",
    "ts",
    '<span class="k">const</span> <span class="n">a</span> <span class="k">=</span> <span class="n">1</span>;',
  ],
  [
    "export async function f() {}",
    "ts",
    '<span class="k">export async function</span> <span class="f">f</span>() {}',
  ],
  ["a &&\n\n  b", "ts", 'a <span class="k">&amp;&amp;</span>\n\n  b'],
  ['"<b>" // &', "TS", '<span class="s">"&lt;b&gt;"</span> <span class="c">// &amp;</span>'],
  ["x < y & z", "no-such-language", "x &lt; y &amp; z"],
  ["x", "constructor", "x"],
  ["", "ts", ""],
])("%j in %s", async (code, lang, html) => {
  expect(await highlight(code, lang)).toBe(html);
});

test.each(["a\tb  c\n\n\td ", "\n", "x\n", `const s = \`a\n  \${b}\n\`;`, "🦉 = 'ü'", "\u0000\u2028"])(
  "no character of %j is lost",
  async (code) => {
    expect(text(await highlight(code, "ts"))).toBe(code);
  },
);

test("a line too long to be code is left plain", async () => {
  const line = `const a = "${"x".repeat(2000)}";`;
  expect(await highlight(`${line}\nconst b = 1;`, "ts")).toBe(
    `${line}\n${await highlight("const b = 1;", "ts")}`,
  );
});

test("code looks the same whatever was coloured before it", async () => {
  const code = "text\n\n```ts\nconst a = 1;\n```\n";
  const alone = await createHighlight()(code, "md");
  const other = createHighlight();
  await other("const a = 1;", "ts");
  expect(await other(code, "md")).toBe(alone);
});

test("a cache is asked first, one entry for all names of a language", async () => {
  const cache = new Map<string, string>();
  const cached = createHighlight(cache);
  await cached("const a = 1;", "ts");
  const [key = ""] = cache.keys();
  cache.set(key, "kept");
  expect([await cached("const a = 1;", "TypeScript"), await cached("const a = 2;", "ts")]).not.toContain(
    undefined,
  );
  expect(await cached("const a = 1;", "typescript")).toBe("kept");
  expect(cache.size).toBe(2);
});

const SAMPLES: Readonly<Record<string, string>> = {
  typescript: `export class A<T extends B> { #x?: Map<string, T[]> = new Map(); get y(): T { return this.#x!.get(\`k\${1n}\`) as T; } } // c\ntype C = keyof typeof d;`,
  json: '{ "a": [1.5e3, true, null, "b\\n"], "c": {} }',
  bash: 'set -eu\nfor f in *.md; do echo "$f: $(wc -l < "$f")"; done | sort # c\nif [[ $a =~ ^[0-9]+$ ]]; then cat <<EOT\nx $y\nEOT\nfi',
  yaml: "a: &x\n  - 1\n  - 'two' # c\nb: !!str |\n  text\n  more\nc: { <<: *x, d: 2026-11-22 }",
  sql: "SELECT u.id, count(*) AS n FROM users u WHERE name LIKE 'a%' AND x > 1.5 -- c\nGROUP BY u.id HAVING count(*) > 1;",
  http: 'POST /a?b=c HTTP/1.1\nHost: example.org\nContent-Type: application/json\n\n{"a": [1, true]}',
  python:
    '@d(a=1)\nasync def f(*a: int, **k) -> dict[str, int]:\n    """Doc"""\n    return {f"{k!r:>{w}}": await v for k, v in k.items()}  # c',
  go: "package a\n\nfunc (s *S[T]) Get(k string) (v T, ok bool) {\n\tgo func() { ch <- 'a' }()\n\treturn s.m[k], true // c\n}\n",
  html: '<!doctype html><p class="a" onclick="b(1)">c &amp; <!-- d --><script>let e = `f`;</script><style>g { h: 1px }</style>',
  css: "@media (width > 40rem) { .a > b::before { color: rgb(0 0 0 / 50%); margin: calc(1px + 2em) !important; } /* c */ }",
};

test.each(Object.entries(SAMPLES))("%s has the tokens that Oniguruma finds", async (name, code) => {
  const theme = createCssVariablesTheme({ name: "x", variablePrefix: "--" });
  const engines = [createJavaScriptRegexEngine(), await createOnigurumaEngine(import("shiki/wasm"))];
  const grammar = languageOf(name)?.grammar;
  if (!grammar) throw new Error(`no ${name}`);
  const [own, reference] = await Promise.all(
    engines.map(async (engine) => {
      const highlighter = await createHighlighterCore({
        themes: [theme],
        langs: [grammar],
        engine,
        warnings: false,
      });
      return highlighter.codeToTokensBase(code, {
        lang: languageOf(name)?.id ?? "",
        theme,
        tokenizeTimeLimit: 0,
      });
    }),
  );
  expect(own).toEqual(reference);
});
