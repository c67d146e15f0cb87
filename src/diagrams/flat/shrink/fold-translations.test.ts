import { expect, test } from "vitest";
import { changed } from "../testing.ts";
import { foldTranslations } from "./fold-translations.ts";

const moved = (inside: string) => `<g transform="translate(10, 20)">${inside}</g>`;

test.each([
  ["a rectangle", moved(`<rect x="1" width="5"/>`), `<g><rect x="11" width="5" y="20"/></g>`],
  ["a circle", moved(`<circle cx="1" cy="2" r="3"/>`), `<g><circle cx="11" cy="22" r="3"/></g>`],
  ["a line", moved(`<line x1="1" y1="2" x2="3" y2="4"/>`), `<g><line x1="11" y1="22" x2="13" y2="24"/></g>`],
  ["a polygon", moved(`<polygon points="1,2 3,4"/>`), `<g><polygon points="11 22 13 24"/></g>`],
  ["a path", moved(`<path d="M1 2l3 4"/>`), `<g><path d="M11 22l3 4"/></g>`],
  ["a text", moved(`<text y="5">a</text>`), `<g><text y="25" x="10">a</text></g>`],
  [
    "within each other",
    moved(moved(`<path d="M0 0" transform="translate(1)"/>`)),
    `<g><g><path d="M21 40"/></g></g>`,
  ],
  [
    "before a turn",
    moved(`<text transform="rotate(45)">a</text>`),
    `<g><text transform="translate(10,20)rotate(45)">a</text></g>`,
  ],
  [
    "inside of a turn",
    `<g transform="translate(1,2) rotate(45)">${moved(`<rect width="5"/>`)}</g>`,
    `<g transform="translate(1,2)rotate(45)"><g><rect width="5" x="10" y="20"/></g></g>`,
  ],
  [
    "what is clipped in its own place",
    moved(`<rect x="1" clip-path="url(#c)"/>`),
    `<g><rect x="1" clip-path="url(#c)" transform="translate(10,20)"/></g>`,
  ],
  ["percentages", moved(`<rect x="5%"/>`), `<g><rect x="5%" transform="translate(10,20)"/></g>`],
  [
    "nothing in a marker",
    moved(`<marker><path d="M0 0"/></marker>`),
    `<g><marker><path d="M0 0"/></marker></g>`,
  ],
  ["a link's", `<a href="/x" transform="translate(1,1)"><rect/></a>`, `<a href="/x"><rect x="1" y="1"/></a>`],
])("%s", (_, before, expected) => {
  expect(changed(foldTranslations, before)).toBe(expected);
});
