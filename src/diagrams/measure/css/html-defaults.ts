const BOLD = { "font-weight": "bold" };
const ITALIC = { "font-style": "italic" };
const SMALL = { "font-size": "smaller" };
const MONOSPACED = { "font-family": "monospace" };
const SPACED = { "margin-top": "1em", "margin-bottom": "1em" };
const LIST = { display: "block", ...SPACED, "padding-left": "40px" };

const heading = (size: string, margin: string) => ({
  display: "block",
  ...BOLD,
  "font-size": size,
  "margin-top": margin,
  "margin-bottom": margin,
});

/** https://html.spec.whatwg.org/multipage/rendering.html, for elements that occur in labels. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  b: BOLD,
  strong: BOLD,
  th: { display: "table-cell", ...BOLD },
  td: { display: "table-cell" },
  tr: { display: "table-row" },
  table: { display: "table" },
  i: ITALIC,
  em: ITALIC,
  small: SMALL,
  sub: SMALL,
  sup: SMALL,
  code: MONOSPACED,
  pre: { display: "block", "white-space": "pre", ...MONOSPACED, ...SPACED },
  p: { display: "block", ...SPACED },
  ul: LIST,
  ol: LIST,
  li: { display: "list-item" },
  h1: heading("2em", "0.67em"),
  h2: heading("1.5em", "0.83em"),
  h3: heading("1.17em", "1em"),
  h4: heading("1em", "1.33em"),
  body: {
    display: "block",
    "margin-top": "8px",
    "margin-right": "8px",
    "margin-bottom": "8px",
    "margin-left": "8px",
  },
  ...Object.fromEntries(
    ["html", "div", "section", "article", "header", "footer", "blockquote", "form", "hr"].map((name) => [
      name,
      { display: "block" },
    ]),
  ),
  ...Object.fromEntries(
    ["head", "style", "script", "title", "template"].map((name) => [name, { display: "none" }]),
  ),
};
const EMPTY = {};

/** Returns the longhands, with their values, that browsers give an HTML element before any author's style. */
export function htmlDefaults(element: Element): Readonly<Record<string, string>> {
  return DEFAULTS[element.localName] ?? EMPTY;
}
