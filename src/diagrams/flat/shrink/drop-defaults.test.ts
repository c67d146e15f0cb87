import { expect, test } from "vitest";
import { changed } from "../testing.ts";
import { dropDefaults } from "./drop-defaults.ts";

test.each([
  [
    "defaults",
    `<path d="M0 0" fill="#000" stroke="none" opacity="1" stroke-dasharray="0 0"/>`,
    `<path d="M0 0"/>`,
  ],
  [
    "what is inherited",
    `<g fill="#f00"><path d="M0 0" fill="#f00"/></g>`,
    `<g fill="#f00"><path d="M0 0"/></g>`,
  ],
  [
    "other than inherited",
    `<g fill="#f00"><path d="M0 0" fill="#000"/></g>`,
    `<g fill="#f00"><path d="M0 0" fill="#000"/></g>`,
  ],
  [
    "opacity is not inherited",
    `<g opacity=".5"><path d="M0 0" opacity=".5"/></g>`,
    `<g opacity=".5"><path d="M0 0" opacity=".5"/></g>`,
  ],
  [
    "of texts",
    `<text font-weight="normal" font-style="normal" text-anchor="start">a</text>`,
    `<text>a</text>`,
  ],
  ["of strokes that are not drawn", `<rect stroke-width="2" stroke-dasharray="1 2"/>`, `<rect/>`],
  [
    "but those that markers count in",
    `<line stroke-width="0" marker-end="url(#m)"/>`,
    `<line stroke-width="0" marker-end="url(#m)"/>`,
  ],
  ["fills of lines", `<line fill="#f00" stroke="#00f"/>`, `<line stroke="#00f"/>`],
  ["letters of shapes", `<rect font-size="12" text-anchor="end"/>`, "<rect/>"],
  ["markers of what has none", `<rect marker-end="url(#m)"/>`, "<rect/>"],
  [
    "in a marker, which inherits from where it stands",
    `<g fill="#f00"><marker><path fill="#f00"/></marker></g>`,
    `<g fill="#f00"><marker><path/></marker></g>`,
  ],
])("%s", (_, before, expected) => {
  expect(changed(dropDefaults, before)).toBe(expected);
});
