import { expect, test } from "vitest";
import { readPage } from "./search-html.ts";

const page = (main: string, lang = "en") =>
  `<!doctype html><html lang="${lang}"><head><title>Head</title></head>
  <body><header>Site</header><main id="main">${main}</main><footer>Foot</footer></body></html>`;
const read = (body: string) => readPage(page(`<article data-pagefind-body>${body}</article>`));

test("a page that does not say what to index is none", () => {
  expect(readPage(page("<p>Moved</p>"))).toBeNull();
});

test("only the body of the note is read, in its language", () => {
  const found = readPage(page("<article data-pagefind-body>Text</article>", "ja"));
  expect(found).toEqual({
    lang: "ja",
    html: '<article data-pagefind-body="">Text</article>',
    prose: "Text",
    names: { aliases: "", called: "" },
  });
});

test.each([
  ["<p>新幹線の話</p>", "<p> 新 幹 線 の 話 </p>"],
  ["新<em>幹</em>線", " 新 <em> 幹 </em> 線 "],
  ['<a title="a > 漢字">x</a>', '<a title="a &gt; 漢字">x</a>'],
  ["<noscript><p>漢字</p></noscript>", "<noscript><p> 漢 字 </p></noscript>"],
  ["a<svg><svg><text>x</text></svg><text>y</text></svg>b", "ab"],
  ["a<script>if (a<b) c</script><!-- <p> -->b", "ab"],
  ["<pre><code>x</code></pre>", '<pre data-pagefind-weight="0.3"><code>x</code></pre>'],
])("for the index %j becomes %j", (body, html) => {
  expect(read(body)?.html).toBe(`<article data-pagefind-body="">${html}</article>`);
});

test.each([
  ["one <em>two</em> three", "one  two  three"],
  ["one<code>x</code><pre>y</pre><nav>z<nav>w</nav>v</nav>two", "one two"],
  ["one<aside data-pagefind-ignore><p>x</p><aside>y</aside>z</aside>two", "one two"],
  ['one<img alt=">x" data-pagefind-ignore>two', "one two"],
  ["a<svg><text>x</text></svg>b", "a b"],
  ["caf&eacute; &lt;b&gt;", "café <b>"],
])("of %j the prose is %j", (body, prose) => {
  expect(read(body)?.prose).toBe(prose);
});

test("what stands outside the body is no prose", () => {
  expect(readPage(page("<p>before</p><div data-pagefind-body>in</div><p>after</p>"))?.prose).toBe("in");
});

test("the names of a note are kept apart from its text; its aliases can be misspelt, too", () => {
  const note = `<article data-aliases="JWT, 漢字 &amp; more" data-pagefind-body>Text
    <aside data-pagefind-ignore>See <b data-called>a <i>signed</i> token</b> and <b>c</b>, <b data-called>JWTs</b></aside></article>`;
  const found = readPage(page(note));
  expect(found?.names).toEqual({ aliases: " JWT, 漢 字 & more ", called: "a signed token, JWTs" });
  expect(found?.prose.replace(/\s+/g, " ")).toBe("Text JWT, 漢字 & more");
});

test("what stands deeper than any note is left out, and does no harm", () => {
  const deep = `${"<b>".repeat(50_000)}lost${"</b>".repeat(50_000)}`;
  const page = readPage(
    `<html><body><article data-pagefind-body><p>kept ${deep}</p></article></body></html>`,
  );
  expect(page?.prose).toBe("kept");
  expect(page?.html).toContain("kept");
});
