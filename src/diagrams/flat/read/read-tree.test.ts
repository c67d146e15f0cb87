import { describe, expect, test } from "vitest";
import { PALETTES } from "../../palette.ts";
import { written } from "../testing.ts";
import { svg } from "../testing-svg.ts";
import { readTree } from "./read-tree.ts";

const read = (light: string, dark = light) =>
  written(readTree(svg(light), svg(dark), () => undefined)).inside;
const { light, dark } = PALETTES;

describe("styles become attributes", () => {
  test.each([
    [
      "a rule's",
      `<style>.a rect{fill:#f00}</style><g class="a"><rect width="1"/></g>`,
      `<g><rect width="1" fill="#f00"/></g>`,
    ],
    [
      "a style attribute's",
      `<path d="M0 0" style="stroke:red;stroke-width:2px;background:url(x)"/>`,
      `<path d="M0 0" stroke="#f00" stroke-width="2"/>`,
    ],
    [
      "the stronger one's",
      `<style>path{fill:#f00!important}</style><path d="M0 0" fill="#00f" style="fill:#0f0"/>`,
      `<path d="M0 0" fill="#f00"/>`,
    ],
    [
      "sizes of text in pixels",
      `<g style="font-size:20px"><text style="font-size:0.5em">a</text></g>`,
      `<g font-size="20"><text font-size="10">a</text></g>`,
    ],
    ["capitals", `<style>text{text-transform:uppercase}</style><text>abc</text>`, `<text>ABC</text>`],
    [
      "the colour that is current",
      `<g style="color:#f00"><path d="M0 0" fill="currentColor"/></g>`,
      `<g><path d="M0 0" fill="#f00"/></g>`,
    ],
    [
      "the page's, where none is",
      `<path d="M0 0" fill="currentColor"/>`,
      `<path d="M0 0" fill="var(--ink)"/>`,
    ],
    [
      "brightness",
      `<style>g{filter:brightness(120%)}</style><g><path d="M0 0" fill="#646464"/></g>`,
      `<g><path d="M0 0" fill="#787878"/></g>`,
    ],
    ["nothing for what is not drawn", `<style>.a{display:none}</style><g class="a"><path d="M0 0"/></g>`, ""],
    [
      "nothing of animations",
      `<style>path{animation:dash 20s linear infinite;stroke-dashoffset:9}</style><path d="M0 0"/>`,
      `<path d="M0 0" stroke-dashoffset="9"/>`,
    ],
  ])("%s", (_, before, expected) => {
    expect(read(before)).toBe(expected);
  });
});

describe("two schemes become one", () => {
  test.each([
    [
      "the site's own colour",
      `<path d="M0 0" fill="${light.ink}"/>`,
      `<path d="M0 0" fill="${dark.ink}"/>`,
      `<path d="M0 0" fill="var(--ink)"/>`,
    ],
    [
      "another pair",
      `<path d="M0 0" fill="#f00"/>`,
      `<path d="M0 0" fill="#00f"/>`,
      `<path d="M0 0" fill="light-dark(#f00,#00f)"/>`,
    ],
    [
      "one that only one scheme sets",
      `<g fill="#f00"><path d="M0 0" fill="#0f0"/></g>`,
      `<g fill="#f00"><path d="M0 0"/></g>`,
      `<g fill="#f00"><path d="M0 0" fill="light-dark(#0f0,#f00)"/></g>`,
    ],
    [
      "gradients, whose names differ",
      `<path d="M0 0" fill="url(#g-1)"/>`,
      `<path d="M0 0" fill="url(#g-2)"/>`,
      `<path d="M0 0" fill="url(#g-1)"/>`,
    ],
    ["the light one's places", `<path d="M1 1"/>`, `<path d="M2 2"/>`, `<path d="M1 1"/>`],
  ])("%s", (_, day, night, expected) => {
    expect(read(day, night)).toBe(expected);
  });

  test("but not two different drawings", () => {
    expect(() => read("<path/>", "<rect/>")).toThrow("differ");
    expect(() => read("<path/>", "<path/><path/>")).toThrow("differ");
  });
});

describe("only what is allowed", () => {
  test.each([
    ["scripts", `<script>alert(1)</script>`, ""],
    ["handlers", `<path d="M0 0" onclick="x()" onload="y()"/>`, `<path d="M0 0"/>`],
    ["pictures", `<image href="https://evil.example/x.png" width="5"/><feImage href="x"/>`, ""],
    ["HTML", `<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>`, ""],
    [
      "elements of another namespace",
      `<rect xmlns="http://evil.example/" width="5"/><path xmlns="" d="M0 0"/>`,
      "",
    ],
    [
      "animations",
      `<path d="M0 0"><animate attributeName="href" to="javascript:x"/><set/></path>`,
      `<path d="M0 0"/>`,
    ],
    [
      "things fetched by a style",
      `<path d="M0 0" style="fill:url(https://evil.example/x)" fill="#f00"/>`,
      `<path d="M0 0" fill="#f00"/>`,
    ],
    [
      "things fetched by an attribute",
      `<path d="M0 0" mask="url(//evil.example#x)" filter="url(#f)"/>`,
      `<path d="M0 0"/>`,
    ],
    ["HTML, where there is SVG instead", `<switch><foreignObject/><text>a</text></switch>`, "<text>a</text>"],
    ["comments", "<!-- x --><g/>", "<g/>"],
  ])("%s", (_, before, expected) => {
    expect(read(before)).toBe(expected);
  });
});

describe("links", () => {
  test.each([
    [`<a xlink:href="/x" target="_top" tabindex="-1"><path/></a>`, `<a href="/x"><path/></a>`],
    [`<a href="https://a.example/"><path/></a>`, `<a href="https://a.example/" rel="noopener"><path/></a>`],
    [`<a href="[[note|words]]"><path/></a>`, `<a href="[[note|words]]"><path/></a>`],
    [`<a href="javascript:alert(1)"><path/></a>`, `<g><path/></g>`],
    [`<a><path/></a>`, `<g><path/></g>`],
  ])("%s", (before, expected) => {
    expect(read(before)).toBe(expected);
  });
});

test("marks what it is told to", () => {
  const drawn = svg(`<g id="n"><path d="M0 0"/></g>`);
  const marks = (element: Element) => (element.id === "n" ? { "data-node": "A" } : undefined);
  expect(written(readTree(drawn, drawn, marks)).inside).toBe(`<g id="n" data-node="A"><path d="M0 0"/></g>`);
});
