import { cascade } from "./cascade.ts";
import { type ComputedStyle, computeStyle, INITIAL_STYLE } from "./computed-style.ts";
import { htmlDefaults } from "./html-defaults.ts";
import { parseSheet } from "./parse/parse-sheet.ts";
import { RuleIndex } from "./rule-index.ts";
import { childElements, nearest } from "./tree.ts";
import { isValidValue } from "./valid-value.ts";

const SVG = "http://www.w3.org/2000/svg";
const HTML = "http://www.w3.org/1999/xhtml";

/**
 * Styles of the elements of one document. Sheets are read once each, styles are kept during a call of
 * `during`.
 */
export class Styles {
  #kept: Map<Element, ComputedStyle> | null = null;
  readonly #keptSheets = new Map<Element, readonly RuleIndex[]>();
  readonly #sheets = new WeakMap<Element, { readonly css: string; readonly index: RuleIndex }>();

  /** Does something that changes no style, and computes each style only once meanwhile. */
  during<Result>(work: () => Result): Result {
    if (this.#kept) return work();
    this.#kept = new Map();
    try {
      return work();
    } finally {
      this.#kept = null;
      this.#keptSheets.clear();
    }
  }

  /** The style that an element has now. */
  of(element: Element): ComputedStyle {
    const known = this.#kept?.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const style = computeStyle(this.#told(element), parent ? this.of(parent) : INITIAL_STYLE);
    this.#kept?.set(element, style);
    return style;
  }

  /** Whether an element, wherever it stands, is not drawn by its own `display`. */
  isHidden(element: Element): boolean {
    return this.of(element).own.get("display") === "none";
  }

  #told(element: Element): Map<string, string> {
    const isSvg = element.namespaceURI === SVG;
    const told = cascade(element, this.#sheetsFor(element), (property, value, declaredIn) =>
      isValidValue(property, value, declaredIn, isSvg),
    );
    if (element.namespaceURI === HTML) {
      for (const [property, value] of Object.entries(htmlDefaults(element))) {
        if (!told.has(property)) told.set(property, value);
      }
    } else if (element.getAttribute("xml:space") === "preserve" && !told.has("white-space")) {
      told.set("white-space", "pre");
    }
    return told;
  }

  /** Those in the page's head and in the drawings around the element, which is where Mermaid puts them. */
  #sheetsFor(element: Element): readonly RuleIndex[] {
    const drawing = nearest(element, "svg") ?? element.ownerDocument.head;
    const known = this.#keptSheets.get(drawing);
    if (known) return known;
    const outer = drawing.parentElement && drawing.localName === "svg" ? drawing.parentElement : null;
    const own = childElements(drawing).filter(({ localName }) => localName === "style");
    const sheets = [...(outer ? this.#sheetsFor(outer) : []), ...own.map((sheet) => this.#read(sheet))];
    if (this.#kept) this.#keptSheets.set(drawing, sheets);
    return sheets;
  }

  #read(sheet: Element): RuleIndex {
    const css = sheet.textContent ?? "";
    const known = this.#sheets.get(sheet);
    if (known?.css === css) return known.index;
    const index = new RuleIndex(parseSheet(css));
    this.#sheets.set(sheet, { css, index });
    return index;
  }
}
