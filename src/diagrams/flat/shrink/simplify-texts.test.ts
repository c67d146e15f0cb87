import { describe, expect, test } from "vitest";
import { changed } from "../testing.ts";
import { simplifyTexts } from "./simplify-texts.ts";

const row = (y: string, inside: string) => `<tspan x="0" y="${y}" dy="1.1em">${inside}</tspan>`;

describe("one text for each line", () => {
  test.each([
    [
      "words of one look",
      `<text y="-10.1" font-size="10">${row("-0.1em", "<tspan>Server</tspan><tspan> A</tspan>")}</text>`,
      `<text x="0" y="10" font-size="10">Server A</text>`,
    ],
    [
      "lines by their own places",
      `<text font-size="10">${row("-0.1em", "one")}${row("1em", "two")}</text>`,
      `<text x="0" y="10" font-size="10">one</text><text x="0" y="21" font-size="10">two</text>`,
    ],
    [
      "lines that go on from the one before",
      `<text x="5" y="20"><tspan x="5" dy="0">one</tspan><tspan x="5" dy="12">two</tspan></text>`,
      `<text x="5" y="20">one</text><text x="5" y="32">two</text>`,
    ],
    [
      "a shift of its own",
      `<text x="5" y="20" dy="1em" font-size="14">hi</text>`,
      `<text x="5" y="34" font-size="14">hi</text>`,
    ],
    [
      "words of two looks",
      `<text x="1" y="2">plain <tspan font-weight="700">bold</tspan> again</text>`,
      `<text x="1" y="2">plain <tspan font-weight="700">bold</tspan> again</text>`,
    ],
    [
      "all words of another look",
      `<text x="1" y="2"><tspan font-weight="700">bold</tspan><tspan font-weight="700"> too</tspan></text>`,
      `<text x="1" y="2" font-weight="700">bold too</text>`,
    ],
    [
      "an empty line's place is not used",
      `<text x="1" y="2"><tspan x="9" dy="5"></tspan><tspan x="3" dy="7">a</tspan></text>`,
      `<text x="3" y="9">a</text>`,
    ],
    ["nothing at all", `<text x="1" y="2"><tspan> </tspan></text>`, ""],
    [
      "a run that stands against its line",
      `<text x="1" y="2"><tspan alignment-baseline="central">a</tspan></text>`,
      `<text x="1" y="2"><tspan alignment-baseline="central">a</tspan></text>`,
    ],
  ])("%s", (_, before, expected) => {
    expect(changed(simplifyTexts, before)).toBe(expected);
  });
});

describe("left as it is", () => {
  test.each([
    ["a place in percent", `<text x="50%" y="2">a</text>`],
    [
      "a line that ends with a space",
      `<text><tspan x="0" y="1">a </tspan><tspan x="0" y="2">b</tspan></text>`,
    ],
    ["a shift within a line", `<text x="0" y="1">a<tspan dy="3">b</tspan></text>`],
    ["turned letters", `<text x="0" y="1" rotate="30">a</text>`],
    ["a text on a path", `<text><textPath href="#p">a</textPath></text>`],
    ["spaces that count", `<text x="0" y="1" xml:space="preserve">a  b</text>`],
  ])("%s", (_, before) => {
    expect(changed(simplifyTexts, before)).toBe(before);
  });
});
