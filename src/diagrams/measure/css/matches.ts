import type { AttributeSelector, Combinator, Compound, Selector, SimpleSelector } from "./parse/selector.ts";

/** Whether an element is one that a selector tells of. Pseudo-elements and states such as `:hover` match nothing. */
export function matches(selector: Selector, element: Element): boolean {
  return matchesUpTo(selector.compounds, selector.compounds.length - 1, element);
}

function matchesUpTo(compounds: readonly Compound[], last: number, element: Element): boolean {
  const compound = compounds[last];
  if (!compound?.simple.every((simple) => matchesSimple(simple, element))) return false;
  if (compound.combinator === null) return true;
  const [relative, once] = RELATIVES[compound.combinator];
  for (let other = relative(element); other; other = relative(other)) {
    if (matchesUpTo(compounds, last - 1, other)) return true;
    if (once) return false;
  }
  return false;
}

/** How to get to the next element that may match, and whether that is the only one. */
const RELATIVES: Record<Combinator, readonly [next: (from: Element) => Element | null, once: boolean]> = {
  " ": [(from) => from.parentElement, false],
  ">": [(from) => from.parentElement, true],
  "~": [(from) => from.previousElementSibling, false],
  "+": [(from) => from.previousElementSibling, true],
};

function matchesSimple(simple: SimpleSelector, element: Element): boolean {
  switch (simple.kind) {
    case "type":
      return element.localName === simple.name || isHtmlName(element, simple.name);
    case "id":
      return element.getAttribute("id") === simple.name;
    case "class":
      return hasWord(element.getAttribute("class"), simple.name);
    case "attribute":
      return matchesAttribute(simple, element.getAttribute(simple.name));
    case "selectors":
      return simple.selectors.some((selector) => matches(selector, element)) !== (simple.name === "not");
    case "nth":
      return isNth(simple, element);
    case "root":
      return element === element.ownerDocument.documentElement;
    case "empty":
      return [...element.childNodes].every((node) => node.nodeType !== 1 && node.nodeType !== 3);
    case "never":
      return false;
  }
}

/** Names of HTML's elements are written in any case; SVG's are not. */
function isHtmlName(element: Element, name: string): boolean {
  return element.namespaceURI === "http://www.w3.org/1999/xhtml" && element.localName === name.toLowerCase();
}

function hasWord(list: string | null, word: string): boolean {
  if (!list?.includes(word)) return false;
  return list === word || list.split(/[\s]+/).includes(word);
}

function matchesAttribute(selector: AttributeSelector, actual: string | null): boolean {
  if (actual === null) return false;
  const { operator } = selector;
  const value = selector.ignoreCase ? selector.value.toLowerCase() : selector.value;
  const text = selector.ignoreCase ? actual.toLowerCase() : actual;
  if (operator === "") return true;
  if (operator === "=") return text === value;
  if (operator === "|=") return text === value || text.startsWith(`${value}-`);
  if (value === "") return false;
  if (operator === "^=") return text.startsWith(value);
  if (operator === "$=") return text.endsWith(value);
  if (operator === "*=") return text.includes(value);
  return hasWord(text, value);
}

function isNth(nth: SimpleSelector & { kind: "nth" }, element: Element): boolean {
  let place = 1;
  const next = (from: Element) => (nth.fromEnd ? from.nextElementSibling : from.previousElementSibling);
  for (let other = next(element); other; other = next(other)) {
    if (!nth.ofType || other.localName === element.localName) place++;
  }
  const steps = nth.step === 0 ? (place === nth.offset ? 0 : -1) : (place - nth.offset) / nth.step;
  return steps >= 0 && Number.isInteger(steps);
}
