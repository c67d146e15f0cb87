import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const INLINE = "a|abbr|button|cite|code|em|i|kbd|mark|q|small|span|strong|time";
/**
 * Words that touch an element's border with another word behind it: a template loses the space at a line's
 * end.
 */
const TOUCHING = new RegExp(
  `[\\p{L}\\p{N},.;:!?)’”]+<(?:${INLINE})\\b[^>]*>[\\p{L}\\p{N}]+|[\\p{L}\\p{N}]+</(?:${INLINE})>[\\p{L}\\p{N}(]+`,
  "gu",
);
/** What notes say in their own words may touch: a link with a plural's ending. */
const OWN_WORDS = /<div class="prose">.*?(?=<footer class="note-foot"|<\/article>)/gs;
const NO_WORDS = /<(script|style|svg|pre)\b.*?<\/\1>/gs;

const runTogether = (html: string): string[] =>
  [...html.replace(NO_WORDS, "").replace(OWN_WORDS, "").matchAll(TOUCHING)].map(([words]) => words);

test("finds words that run together at an element's border", () => {
  expect(runTogether('look through<a href="/">all</a>or <em>not</em>, <b>so</b>')).toEqual([
    'through<a href="/">all',
  ]);
  expect(runTogether("<a>all</a>or <q>this</q> or,<em>that</em>")).toEqual(["all</a>or", "or,<em>that"]);
});

test("no page's words run together at an element's border", () => {
  const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  expect(pages).toContain("404.html");
  for (const path of pages) expect(runTogether(readFileSync(join("dist", path), "utf8")), path).toEqual([]);
});
