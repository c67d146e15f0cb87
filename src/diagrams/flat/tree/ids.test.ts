import { describe, expect, test } from "vitest";
import { changed } from "../testing.ts";
import { prefixIds, renameIds } from "./ids.ts";

describe("renameIds", () => {
  test.each([
    [
      "names what is referred to",
      `<marker id="x"/><g id="node"><path marker-end="url(#x)"/></g>`,
      `<marker id="d-1"/><g><path marker-end="url(#d-1)"/></g>`,
    ],
    [
      "removes what nobody refers to",
      `<defs><marker id="x"/><linearGradient id="y"/></defs><path id="p"/>`,
      "<path/>",
    ],
    [
      "and what only that referred to",
      `<clipPath id="a"><use href="#b"/></clipPath><defs><rect id="b"/></defs><path/>`,
      "<path/>",
    ],
    [
      "keeps symbols in use",
      `<symbol id="s"><path/></symbol><use href="#s"/>`,
      `<symbol id="d-1"><path/></symbol><use href="#d-1"/>`,
    ],
    ["drops references to nothing", `<path fill="url(#gone)" clip-path="url(#lost)"/>`, "<path/>"],
    ["leaves links alone", `<a href="#part"><path/></a>`, `<a href="#part"><path/></a>`],
    [
      "the first of a name counts",
      `<marker id="x"/><marker id="x"/><path marker-end="url(#x)"/>`,
      `<marker id="d-1"/><marker/><path marker-end="url(#d-1)"/>`,
    ],
  ])("%s", (_, before, expected) => {
    expect(changed(renameIds, before)).toBe(expected);
  });
});

test("prefixIds makes them the page's, and touches nothing else", () => {
  const stored = `<svg><marker id="d-1"/><path d="M0" marker-end="url(#d-1)" data-node="url(#d-x"/><use href="#d-2"/><a href="/d-3">id="d-4" url(#d-5)</a></svg>`;
  expect(prefixIds(stored, "diagram-2-")).toBe(
    `<svg><marker id="diagram-2-1"/><path d="M0" marker-end="url(#diagram-2-1)" data-node="url(#d-x"/><use href="#diagram-2-2"/><a href="/d-3">id="d-4" url(#d-5)</a></svg>`,
  );
});
