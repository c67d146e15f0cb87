import { cascade } from "../../measure/css/cascade.ts";
import { parseSheet } from "../../measure/css/parse/parse-sheet.ts";
import { RuleIndex } from "../../measure/css/rule-index.ts";
import { PALETTES } from "../../palette.ts";
import { isAllowedElement } from "../safe/allowed.ts";
import { geometryOf } from "../safe/geometry.ts";
import { isExternal, safeHref } from "../safe/safe-href.ts";
import { type FlatElement, type FlatNode, flatElement } from "../tree/tree.ts";
import {
  appearanceOf,
  handDown,
  isHarmless,
  resolveValues,
  type Schemes,
  type Values,
  valuesOfPage,
} from "./appearance.ts";

/** The attributes that mark an element of Mermaid's drawing as a node or an edge of the model. */
export type Marks = (element: Element) => Readonly<Record<string, string>> | undefined;

const SVG = "http://www.w3.org/2000/svg";

/**
 * Reads Mermaid's drawing in both schemes into a tree that needs no style sheet: of each element what is
 * allowed, with its styles as attributes and its colours as those of the site.
 * @throws when the two drawings are not built alike.
 */
export function readTree(light: Element, dark: Element, marks: Marks): FlatElement {
  const sheets = { light: sheetsOf(light), dark: sheetsOf(dark) };

  function read(twin: Schemes<Element>, above: Schemes<Values>): FlatNode[] {
    const { localName, namespaceURI } = twin.light;
    if (localName !== twin.dark.localName) throw new Error(UNLIKE);
    if (localName === "switch") return readFallback(twin, above);
    if (namespaceURI !== SVG || !isAllowedElement(localName)) return [];
    const said = {
      light: cascade(twin.light, sheets.light, isHarmless),
      dark: cascade(twin.dark, sheets.dark, isHarmless),
    };
    if (said.light.get("display") === "none") return [];
    const own = {
      light: resolveValues(said.light, above.light),
      dark: resolveValues(said.dark, above.dark),
    };
    const attributes = [
      ...geometryOf(twin.light, own.light),
      ...appearanceOf(own, above),
      ...Object.entries(marks(twin.light) ?? {}),
    ];
    const below = { light: handDown(above.light, own.light), dark: handDown(above.dark, own.dark) };
    const children = readChildren(twin, below, said.light.get("text-transform") === "uppercase");
    if (localName !== "a") return [flatElement(localName, attributes, children)];
    return [readLink(twin.light, attributes, children)];
  }

  function readChildren(twin: Schemes<Element>, below: Schemes<Values>, inCapitals: boolean): FlatNode[] {
    const others = twin.dark.childNodes;
    if (others.length !== twin.light.childNodes.length) throw new Error(UNLIKE);
    return [...twin.light.childNodes].flatMap((node, at) => {
      const other = others[at];
      if (isElementNode(node) && other && isElementNode(other)) {
        return read({ light: node, dark: other }, below);
      }
      if (node.nodeType !== 3 || !LETTERED.test(twin.light.localName)) return [];
      const text = node.nodeValue ?? "";
      return [inCapitals ? text.toUpperCase() : text];
    });
  }

  /** Of the ways to draw the same thing, the one in SVG. */
  function readFallback(twin: Schemes<Element>, above: Schemes<Values>): FlatNode[] {
    const at = [...twin.light.children].findIndex(({ localName }) => isAllowedElement(localName));
    const [one, other] = [twin.light.children[at], twin.dark.children[at]];
    return one && other ? read({ light: one, dark: other }, above) : [];
  }

  const above = { light: valuesOfPage(PALETTES.light.ink), dark: valuesOfPage(PALETTES.dark.ink) };
  const [root] = read({ light, dark }, above);
  if (!root || typeof root === "string") throw new Error("Mermaid's drawing is no SVG.");
  return root;
}

/** What text can stand in. */
const LETTERED = /^(text|tspan|textPath|title)$/;
const UNLIKE = "The light and the dark drawing differ in more than colour.";

const isElementNode = (node: Node): node is Element => node.nodeType === 1;

function sheetsOf(svg: Element): RuleIndex[] {
  return [...svg.querySelectorAll("style")].map(
    (style) => new RuleIndex(parseSheet(style.textContent ?? "")),
  );
}

/** A link, if it leads anywhere that is allowed; else a plain group. */
function readLink(link: Element, attributes: [string, string][], children: FlatNode[]): FlatElement {
  const href = safeHref(link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "");
  if (href === null) return flatElement("g", attributes, children);
  const external: [string, string][] = isExternal(href) ? [["rel", "noopener"]] : [];
  return flatElement("a", [["href", href], ...external, ...attributes], children);
}
