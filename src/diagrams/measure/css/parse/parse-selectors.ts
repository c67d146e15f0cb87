import { NAME, parseSimple, type SimpleText } from "./parse-simple-selector.ts";
import type { Combinator, Compound, Selector, SimpleSelector } from "./selector.ts";
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
  const compounds: Compound[] = [];
  let combinator: Combinator | null = null;
  let simple: SimpleSelector[] | null = null;
  for (const { groups = {} } of tokens) {
    const between = groups["combinator"] ?? (groups["descendant"] && " ");
    if (between) {
      if (!simple) return null;
      compounds.push({ simple, combinator });
      combinator = between as Combinator;
      simple = null;
      continue;
    }
    const isFirst: boolean = simple === null;
    if (groups["type"] !== undefined && !isFirst) return null;
    simple ??= [];
    if (groups["type"] === "*") continue;
    const parsed = parseSimple(groups as SimpleText, parseSelectors);
    if (!parsed) return null;
    simple.push(parsed);
  }
  return simple ? { compounds: [...compounds, { simple, combinator }] } : null;
}
