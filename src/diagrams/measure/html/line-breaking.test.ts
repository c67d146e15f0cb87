import { expect, test } from "vitest";
import { computeStyle, INITIAL_STYLE } from "../css/computed-style.ts";
import { Styles } from "../css/styles.ts";
import { readFontSet } from "../fonts/fonts.ts";
import type { Layout } from "../layout.ts";
import { openMeasuredPage } from "../testing.ts";
import { TextMeasurer } from "../text/text-measurer.ts";
import { Unmeasured } from "../text/unmeasured.ts";
import { inlineItems } from "./inline-items.ts";
import { breakLines } from "./line-breaking.ts";

const { place } = await openMeasuredPage();
const unmeasured = new Unmeasured();
const text = new TextMeasurer(await readFontSet(), unmeasured);
const layout: Layout = { styles: new Styles(), text, unmeasured, viewport: { width: 1280, height: 720 } };

function lines(html: string, width: number, whiteSpace: string): string[] {
  const block = computeStyle(new Map([["white-space", whiteSpace]]), INITIAL_STYLE);
  const items = inlineItems(place(`<div data-this>${html}</div>`).childNodes, layout);
  return breakLines(items, width, block, layout).lines.map(({ pieces }) =>
    pieces.map((piece) => piece.text).join("|"),
  );
}

test.each<[html: string, width: number, whiteSpace: string, lines: string[]]>([
  ["one two three", 70, "normal", ["one two", "three"]],
  ["one two three", 70, "nowrap", ["one two three"]],
  ["one<br>two", 900, "normal", ["one", "two"]],
  ["one<br><br>two", 900, "nowrap", ["one", "", "two"]],
  ["  one \n two  ", 900, "normal", ["one two"]],
  ["one <b>two</b> three", 900, "normal", ["one |two| three"]],
  ["one <b>two three</b> four", 70, "normal", ["one |two", "three", "four"]],
  ["incomprehensibilities too", 40, "normal", ["incomprehensibilities", "too"]],
  ["a  b\nc", 900, "pre", ["a  b", "c"]],
  ["a <i style='display: none'>b</i>c", 900, "normal", ["a c"]],
])("%j in %d px with white-space: %s", (html, width, whiteSpace, expected) => {
  expect(lines(html, width, whiteSpace)).toEqual(expected);
});
