import { expect, test } from "vitest";
import { svg } from "../testing-svg.ts";
import { geometryOf } from "./geometry.ts";

test.each<[what: string, element: string, styled: Record<string, string>, geometry: Record<string, string>]>([
  [
    "what a shape knows",
    `<rect x="1" width="2" rx="3" id="r" class="c" name="n"/>`,
    {},
    { x: "1", width: "2", rx: "3", id: "r" },
  ],
  ["not what it does not", `<g x="1" cx="2" transform="scale(2)"/>`, {}, { transform: "scale(2)" }],
  ["a path's data, which circles have not", `<circle r="1" d="M0 0" width="5"/>`, {}, { r: "1" }],
  ["handlers and data", `<path d="M0 0" onclick="x()" data-id="y" style="a:b"/>`, {}, { d: "M0 0" }],
  ["what style sheets say", `<rect rx="1"/>`, { rx: "5px", width: "50%", fill: "red" }, { rx: "5" }],
  ["but not of texts", `<text y="1">a</text>`, { y: "5px" }, { y: "1" }],
  ["what a use refers to", `<use xlink:href="#a"/>`, {}, { href: "#a" }],
  ["not elsewhere", `<use href="https://evil.example/x#a"/>`, {}, {}],
  ["nor by a link", `<path d="M0 0" href="#a"/>`, {}, { d: "M0 0" }],
])("%s", (_, element, styled, geometry) => {
  const [child] = svg(element).children;
  expect(child && Object.fromEntries(geometryOf(child, new Map(Object.entries(styled))))).toEqual(geometry);
});
