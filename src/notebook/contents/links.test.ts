import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { definitionsOf, isImageFile, linksOf, schemeOf } from "./links.ts";

/** A link in short: `kind target#heading` or `kind target^block`. */
function links(source: string): string[] {
  return linksOf(parse(source, "md"), source).map(({ kind, written, target, heading, block }) => {
    const place = heading === undefined ? (block === undefined ? "" : ` ^${block}`) : ` #${heading}`;
    return `${written} ${kind} ${target}${place}`;
  });
}

test.each([
  ["[[a]]", ["wiki note a"]],
  ["[[ a ]]", ["wiki note a"]],
  ["[[a|b]]", ["wiki note a"]],
  ["[[a b/c.d]]", ["wiki note a b/c.d"]],
  ["[[a#B]]", ["wiki note a #B"]],
  ["[[a # B |c]]", ["wiki note a #B"]],
  ["[[a#B#C]]", ["wiki note a #B#C"]],
  ["[[a#^b]]", ["wiki note a ^b"]],
  ["[[a#B#^c]]", ["wiki note a ^c"]],
  ["[[#B]]", ["wiki note  #B"]],
  ["[[#^b]]", ["wiki note  ^b"]],
  ["[[a#]]", ["wiki note a#"]],
  ["[[C#]]", ["wiki note C#"]],
  ["[[#]]", ["wiki note #"]],
  ["[[ ]]", ["wiki note "]],
  ["[[]]", []],
  ["\\[[a]]", []],
  ["[[a\\|b]]", ["wiki note a"]],
  ["| a |\n| - |\n| [[a\\|b]] |", ["wiki note a"]],
  ["[[javascript:x]]", ["wiki note javascript:x"]],
  ["![[a]]", ["wiki embed a"]],
  ["![[a#B]]", ["wiki embed a #B"]],
  ["![[a.PNG|100]]", ["wiki image a.PNG"]],
  ["![[a.svg]]", ["wiki image a.svg"]],
  ["![[a.png#x]]", ["wiki image a.png #x"]],
  ["[[a.png]]", ["wiki note a.png"]],
  ["[x](a.md)", ["markdown note a.md"]],
  ["[x](a.MDX#b)", ["markdown note a.MDX #b"]],
  ["[x](../b/a.md)", ["markdown note ../b/a.md"]],
  ["[x](/b/a.md)", ["markdown note /b/a.md"]],
  ["[x](<a b.md>)", ["markdown note a b.md"]],
  ["[x](a%20b.md#c%20d)", ["markdown note a b.md #c d"]],
  ["[x](C%23.md)", ["markdown note C#.md"]],
  ["[x](100%.md)", ["markdown note 100%.md"]],
  ["[x](a.md#)", ["markdown note a.md"]],
  ["[x](#b)", ["markdown note  #b"]],
  ["[x](#)", ["markdown url #"]],
  ["[x]()", ["markdown url "]],
  ["[x](a.txt)", ["markdown url a.txt"]],
  ["[x](/tags/)", ["markdown url /tags/"]],
  ["[x](//example.org/a.md)", ["markdown url //example.org/a.md"]],
  ["[x](https://example.org/a.md)", ["markdown url https://example.org/a.md"]],
  ["<https://example.org>", ["markdown url https://example.org"]],
  ["www.example.org", ["markdown url http://www.example.org"]],
  ["[x](claim:example/claim)", ["markdown claim example/claim"]],
  ["[x](Claim:example)", ["markdown claim example"]],
  ["![x](a.png)", ["markdown image a.png"]],
  ["![x](a.md)", ["markdown image a.md"]],
  [
    "[x][r] [r] ![x][r]\n\n[r]: a.md\n[r]: b.md",
    ["markdown note a.md", "markdown note a.md", "markdown image a.md"],
  ],
  ["[x][gone]", []],
  ["[unused]: a.md", []],
  ["[[a] b](c.md)", ["markdown note c.md"]],
  ["[[1]](https://example.org)", ["wiki note 1", "markdown url https://example.org"]],
  ["[a [[b]] c](d.md)", ["wiki note b"]],
  ["`[[a]]` <!-- [[b]] --> <b>[[c]]</b>", ["wiki note c"]],
])("%j", (source, expected) => {
  expect(links(source)).toEqual(expected);
});

test("a link knows where it stands, and its sentence", () => {
  const source = "One. Two 😀 [[a|b]] three. Four.";
  const [link] = linksOf(parse(source, "md"), source);
  expect(link).toMatchObject({ offset: 12, line: 1, column: 13, sentence: [["Two 😀 "], "b", [" three."]] });
});

test("of definitions of one name the first counts", () => {
  const definitions = definitionsOf(parse("[R]: a.md\n[r]: b.md\n[__proto__]: c.md", "md"));
  expect([...definitions.values()].map(({ url }) => url)).toEqual(["a.md", "c.md"]);
});

test.each([
  ["https://example.org", "https:"],
  ["MAILTO:a", "mailto:"],
  ["java\nscript:x", "javascript:"],
  ["\u00adjava\u200bscript\ufeff:x", "javascript:"],
  ["a.md", undefined],
  ["a/b:c", undefined],
  ["1a:b", undefined],
  [":x", undefined],
  ["", undefined],
])("the scheme of %j is %j", (url, scheme) => {
  expect(schemeOf(url)).toBe(scheme);
});

test.each([
  ["a.png", true],
  ["a.JPEG", true],
  ["a.svg", true],
  ["a.md", false],
  ["png", false],
  ["a.png.md", false],
])("%s is an image: %s", (path, image) => {
  expect(isImageFile(path)).toBe(image);
});
