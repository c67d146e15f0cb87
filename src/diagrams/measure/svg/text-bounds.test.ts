import { expect, test } from "vitest";
import { openMeasuredPage } from "../testing.ts";

// Numbers as headless Chromium tells them, in the same font.

const page = await openMeasuredPage();
const place = (text: string) => page.place(`<svg font-size="14">${text}</svg>`) as SVGTextElement;

test.each<[text: string, box: number[]]>([
  ["<text data-this>Server</text>", [0, -14, 43.672, 17]],
  ['<text data-this x="10" y="20">Server</text>', [10, 6, 43.672, 17]],
  ['<text data-this x="10" y="20" text-anchor="middle">Server</text>', [-11.836, 6, 43.672, 17]],
  ['<text data-this text-anchor="end" x="100">Server</text>', [56.328, -14, 43.672, 17]],
  ['<text data-this dy="1em" y="10">Server</text>', [0, 10, 43.672, 17]],
  ['<text data-this dx="5" dy="-.3em">Server</text>', [5, -18.2, 43.672, 17]],
  ['<text data-this x="100"><tspan x="5" y="30">Server</tspan></text>', [5, 16, 43.672, 17]],
  [
    '<text data-this><tspan x="0" dy="1em">one</tspan><tspan x="0" dy="1em">two lines</tspan></text>',
    [0, 0, 58.938, 31],
  ],
  [
    '<text data-this><tspan x="0" dy="1em"></tspan><tspan x="0" dy="1em">two</tspan></text>',
    [0, 0, 24.391, 17],
  ],
  [
    '<text data-this text-anchor="middle"><tspan x="0" y="-0.1em" dy="1.1em"><tspan>Hello</tspan><tspan> you</tspan></tspan></text>',
    [-30.984, 0, 61.969, 17],
  ],
  ['<text data-this><tspan dx="3"><tspan dx="7">a</tspan></tspan></text>', [7, -14, 7.875, 17]],
  ['<text data-this dominant-baseline="middle">Server</text>', [0, -10.172, 43.672, 17]],
  ['<text data-this dominant-baseline="central">Server</text>', [0, -8.5, 43.672, 17]],
  ['<text data-this dominant-baseline="hanging">Server</text>', [0, -2.797, 43.672, 17]],
  ['<text data-this dominant-baseline="text-before-edge">Server</text>', [0, 0, 43.672, 17]],
  ['<text data-this dominant-baseline="text-after-edge">Server</text>', [0, -17, 43.672, 17]],
  ['<text data-this dominant-baseline="mathematical">Server</text>', [0, -7, 43.672, 17]],
  ['<text data-this dominant-baseline="ideographic">Server</text>', [0, -17, 43.672, 17]],
  ['<text data-this dominant-baseline="alphabetic">Server</text>', [0, -14, 43.672, 17]],
  ['<text data-this alignment-baseline="middle">Server</text>', [0, -10.172, 43.672, 17]],
  ['<text data-this><tspan alignment-baseline="middle">S</tspan></text>', [0, -10.172, 9, 17]],
  [
    '<text data-this dominant-baseline="hanging"><tspan alignment-baseline="central">S</tspan></text>',
    [0, -8.5, 9, 17],
  ],
  ['<text data-this>S<tspan baseline-shift="super" font-size="10">2</tspan></text>', [0, -16, 15.094, 19]],
  ['<text data-this>S<tspan baseline-shift="sub" font-size="10">2</tspan></text>', [0, -14, 15.094, 22]],
  ['<text data-this>S<tspan baseline-shift="4">2</tspan></text>', [0, -18, 17.531, 21]],
  ['<text data-this>S<tspan baseline-shift="50%">2</tspan></text>', [0, -21, 17.531, 24]],
  ['<text data-this><tspan dominant-baseline="middle">S</tspan></text>', [0, -10.172, 9, 17]],
  ['<text data-this x="5" y="6"><tspan></tspan></text>', [0, 0, 0, 0]],
  ["<text data-this></text>", [0, 0, 0, 0]],
  ['<text data-this x="3"></text>', [0, 0, 0, 0]],
  ["<text data-this>   </text>", [0, 0, 0, 0]],
  ['<text data-this><tspan x="1"></tspan></text>', [0, 0, 0, 0]],
  ['<text data-this font-style="italic">Ag</text>', [0, -14, 19.659, 18]],
  ['<text data-this font-style="italic">f</text>', [0, -14, 8, 17]],
  ['<text data-this font-size="40">jAVf</text>', [-1, -39, 78.148, 49]],
  ['<text data-this font-size="9">Ö</text>', [0, -9, 7, 11]],
  ['<text data-this font-size="11.3">x</text>', [0, -11, 6.172, 14]],
  ['<text data-this x="50%">S</text>', [150, -14, 9, 17]],
  ['<text data-this y="2em">S</text>', [0, 14, 9, 17]],
  ["<text>a<tspan data-this> bc</tspan></text>", [7.875, -14, 20.516, 17]],
  ['<text data-this alignment-baseline="middle" dominant-baseline="hanging">S</text>', [0, -10.172, 9, 17]],
  ['<text data-this alignment-baseline="central" dominant-baseline="central">S</text>', [0, -8.5, 9, 17]],
  ['<text data-this alignment-baseline="hanging">S</text>', [0, -2.797, 9, 17]],
  ['<text data-this alignment-baseline="central">S</text>', [0, -8.5, 9, 17]],
  ['<text data-this alignment-baseline="central"><tspan>S</tspan></text>', [0, -14, 9, 17]],
  [
    '<text data-this alignment-baseline="central"><tspan dominant-baseline="middle">S</tspan></text>',
    [0, -10.172, 9, 17],
  ],
  ['<text data-this baseline-shift="5">S</text>', [0, -19, 9, 17]],
  ['<text data-this baseline-shift="super">S</text>', [0, -22.5, 9, 17]],
  ['<text data-this font-style="italic" font-size="14">g</text>', [0, -14, 10, 18]],
  ['<text data-this font-style="italic" font-size="20">g</text>', [0, -19, 14, 24]],
  ['<text data-this font-style="italic" font-size="40">g</text>', [0, -39, 27, 49]],
  ['<text data-this font-style="italic" font-size="14">A</text>', [0, -14, 10, 17]],
  ['<text data-this font-style="italic" font-size="40">A</text>', [0, -39, 27.609, 49]],
  ['<text data-this font-style="italic" font-size="40">j</text>', [-3, -39, 18, 49]],
  ['<text data-this font-style="italic" font-size="14">x</text>', [0, -14, 9, 17]],
  ['<text data-this font-style="italic" font-size="15">x</text>', [0, -15, 10, 19]],
  ['<text data-this font-style="italic" font-size="16">x</text>', [0, -16, 11, 20]],
  ['<text data-this font-style="italic" font-size="17">x</text>', [0, -16, 11, 20]],
  ['<text data-this font-style="italic" font-size="16">H</text>', [0, -16, 14, 20]],
  ['<text data-this font-style="italic" font-size="22">H</text>', [0, -21, 19, 26]],
  ['<text data-this font-style="italic" font-size="40">_</text>', [-1, -39, 20, 49]],
  ['<text data-this font-size="40">g</text>', [0, -39, 24.531, 49]],
  ['<text data-this font-size="40">_</text>', [0, -39, 19, 49]],
  ['<text data-this font-size="37">_</text>', [0, -36, 17, 45]],
  ['<text data-this font-size="40">Å</text>', [0, -40, 27.609, 50]],
  ['<text data-this font-style="italic" font-size="37">Å</text>', [0, -37, 26, 46]],
  ['<text data-this font-style="italic" font-size="33">Å</text>', [0, -33, 24, 41]],
  ['<text data-this font-style="italic" font-size="33">(</text>', [0, -32, 17, 40]],
  ['<text data-this font-style="italic" font-size="34">(</text>', [0, -33, 18, 41]],
  ['<text data-this font-style="italic" font-size="35">(</text>', [0, -34, 18, 42]],
  ['<text data-this font-style="italic" font-size="36">(</text>', [0, -35, 19, 44]],
])("the box around %s", (text, box) => {
  const { x, y, width, height } = place(text).getBBox();
  expectNear([x, y, width, height], box);
});

test.each<[text: string, length: number[]]>([
  ["<text data-this>Server</text>", [43.672]],
  ["<text data-this>Server A -&gt; B</text>", [87.656]],
  ["<text data-this>  two   spaces </text>", [75.844]],
  ["<text data-this>AVATAR</text>", [52.391]],
  ['<text data-this font-weight="600">Server</text>', [44.953]],
  ['<text data-this font-weight="bold">Server</text>', [44.953]],
  ['<text data-this font-size="0.8em">Server</text>', [34.891]],
  ['<text data-this letter-spacing="2">Server</text>', [55.672]],
  ['<text data-this style="font-size:20">Server</text>', [62.375]],
  ['<text data-this xml:space="preserve">ab</text>', [16.438]],
  ['<text data-this xml:space="preserve">  a  b </text>', [36.125]],
  ['<text data-this style="white-space:pre">  a  b </text>', [36.125]],
  ['<text data-this style="text-transform:uppercase">server</text>', [53.266]],
  ["<text data-this>a<tspan> b</tspan><tspan> c</tspan></text>", [32.328]],
  ["<text data-this>a <tspan> b </tspan></text>", [20.391]],
  ["<text data-this>a<title>t</title>b</text>", [16.453]],
  ['<text data-this>x<tspan display="none">y</tspan></text>', [7.656]],
  ["<text data-this>fi ffl</text>", [25.719]],
  ['<text data-this font-size="11">Server keeps all of the state in memory</text>', [203.297]],
  ['<text data-this font-size="11.2">Server keeps all of the state in memory</text>', [206.766]],
  ['<text data-this font-size="11.5">Server keeps all of the state in memory</text>', [212.531]],
  ['<text data-this font-size="12.3">Server keeps all of the state in memory</text>', [227.266]],
  ['<text data-this font-size="12.4">Server keeps all of the state in memory</text>', [229]],
  ['<text data-this font-size="12.6">Server keeps all of the state in memory</text>', [232.75]],
  ['<text data-this font-size="13.3">Server keeps all of the state in memory</text>', [245.734]],
  ['<text data-this font-size="10.4">Server keeps all of the state in memory</text>', [192.031]],
  ['<text data-this font-size="17.7">Server keeps all of the state in memory</text>', [326.875]],
  ['<text data-this font-size="15.9">Server keeps all of the state in memory</text>', [293.672]],
])("the length of %s", (text, length) => {
  expectNear([place(text).getComputedTextLength()], length);
});

test("the length of a part", () => {
  expect(place("<text data-this>Server A</text>").getSubStringLength(2, 3)).toBeCloseTo(21.25, 1);
});

function expectNear(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs((actual[i] ?? Number.NaN) - value), `${actual} is not ${expected}`).toBeLessThan(0.02);
  });
}
