import { NAME, parseSimple, type SimpleText } from "./parse-simple-selector.ts";
import type { Selector, SimpleSelector } from "./selector.ts";
import { splitTopLevel } from "./split.ts";

/**
 * Reads a list of selectors (https://drafts.csswg.org/selectors-4/), such as `#a .b > c, d`.
 * @returns null when one of them is none that is known here: then CSS ignores the rule as a whole
 */
export function parseSelectors(text: string): Selector[] | null {
  const selectors = splitTopLevel(text, ",").map(parseSelector);
  return selectors.length > 0 && selectors.every((selector) => selector !== null) ? selectors : null;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<type>\*|${NAME})`,
    `#(?<id>${NAME})`,
    String.raw`\.(?<class>${NAME})`,
    String.raw`\[(?<attribute>(?:"[^"]*"|'[^']*'|[^\]])*)\]`,
    String.raw`(?<pseudo>::?[\w-]+)(?:\((?<argument>(?:[^()]|\([^()]*\))*)\))?`,
    String.raw`\s*(?<combinator>[>+~])\s*`,
    String.raw`(?<descendant>\s)\s*`,
  ].join("|"),
  "gyu",
);

function parseSelector(text: string): Selector | null {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.reduce((length, [token]) => length + token.length, 0) < text.length) return null;
  const compounds: SimpleSelector[][] = [];
  let compound: SimpleSelector[] | null = null;
  for (const { groups = {} } of tokens) {
    if (groups["combinator"] ?? groups["descendant"]) {
      if (!compound) return null;
      compounds.push(compound);
      compound = null;
      continue;
    }
    const isFirst: boolean = compound === null;
    if (groups["type"] !== undefined && !isFirst) return null;
    compound ??= [];
    if (groups["type"] === "*") continue;
    const parsed = parseSimple(groups as SimpleText, parseSelectors);
    if (!parsed) return null;
    compound.push(parsed);
  }
  return compound ? { text, compounds: [...compounds, compound] } : null;
}
