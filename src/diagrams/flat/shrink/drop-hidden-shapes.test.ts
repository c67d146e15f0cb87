import { expect, test } from "vitest";
import { changed } from "../testing.ts";
import { dropHiddenShapes } from "./drop-hidden-shapes.ts";

test.each([
  ["the drawing's own title", `<title>Flow</title>`, ""],
  [
    "a part's title stays",
    `<circle r="1"><title>Me</title></circle>`,
    `<circle r="1"><title>Me</title></circle>`,
  ],
  ["empty groups, within each other", "<g><g/></g>", ""],
  ["empty labels", `<g><text><tspan> </tspan></text></g>`, ""],
  ["shapes without paint", `<path d="M0 0" fill="none"/><rect width="1" height="1" fill="#fff0"/>`, ""],
  ["shapes whose group has no paint", `<g fill="none"><path d="M0 0"/></g>`, ""],
  ["shapes without size", `<rect/><circle r="0"/><path d=""/>`, ""],
  ["strokes without width", `<line x2="5" stroke="#f00" stroke-width="0"/>`, ""],
  ["what is hidden", `<rect width="1" height="1" visibility="hidden"/>`, ""],
  ["a line with a marker stays", `<line marker-end="url(#m)"/>`, `<line marker-end="url(#m)"/>`],
  ["a stroke stays", `<line x2="5" stroke="#f00"/>`, `<line x2="5" stroke="#f00"/>`],
  [
    "what others refer to stays",
    `<marker id="m"><path d="M0 0"/></marker>`,
    `<marker id="m"><path d="M0 0"/></marker>`,
  ],
])("%s", (_, before, expected) => {
  expect(changed(dropHiddenShapes, before)).toBe(expected);
});
