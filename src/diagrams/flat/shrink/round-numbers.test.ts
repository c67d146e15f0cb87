import { expect, test } from "vitest";
import { changed } from "../testing.ts";
import { roundNumbers } from "./round-numbers.ts";

test.each([
  [`<rect x="0" y="1.23456" width="10.000px"/>`, `<rect y="1.23" width="10"/>`],
  [
    `<path d="M0,0 L1.23456,2" transform="translate(1.239, 2) rotate(45)"/>`,
    `<path d="M0 0 1.23 2" transform="translate(1.24 2)rotate(45)"/>`,
  ],
  [`<polygon points="0,0 1.239,2"/>`, `<polygon points="0 0 1.24 2"/>`],
  [`<line x1="0" y1="0" x2="5.5" y2="0"/>`, `<line x2="5.5"/>`],
  [`<g data-node="1.23456" fill="#123456"/>`, `<g data-node="1.23456" fill="#123456"/>`],
  [`<tspan x="0">a</tspan>`, `<tspan x="0">a</tspan>`],
  [`<path d="broken"/>`, `<path d="broken"/>`],
])("%s", (before, expected) => {
  expect(changed(roundNumbers, before)).toBe(expected);
});
