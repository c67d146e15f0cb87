import { type Declaration, parseDeclarations } from "./declarations.ts";
import { parseSelectors } from "./parse-selectors.ts";
import type { Selector } from "./selector.ts";
import { endOfString, withoutComments } from "./split.ts";

/** What a style sheet says of the elements that any of its selectors matches. */
export interface Rule {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
}

/**
 * Reads a style sheet: its rules in their order, those inside of `@media screen`, `@media all`, `@supports`
 * and `@layer` too. Other at-rules (key frames, fonts, other media), rules with an unknown selector and empty
 * rules are left out.
 */
export function parseSheet(css: string): Rule[] {
  return [...blocks(withoutComments(css))].flatMap(({ prelude, body }) => {
    if (prelude.startsWith("@")) return APPLIES.test(prelude) ? parseSheet(body) : [];
    const declarations = parseDeclarations(body);
    if (declarations.length === 0) return [];
    const selectors = parseSelectors(prelude);
    return selectors ? [{ selectors, declarations }] : [];
  });
}

const APPLIES = /^@(?:media\s+(?:only\s+)?(?:screen|all)\s*$|supports\b|layer\b)/i;

/** The parts of a sheet that have a body between braces, each with what stands before it. */
function* blocks(css: string): Generator<{ readonly prelude: string; readonly body: string }> {
  let start = 0;
  let open = -1;
  let depth = 0;
  for (let i = 0; i < css.length; i++) {
    const char = css.charAt(i);
    if (char === '"' || char === "'") i = endOfString(css, i);
    else if (char === "\\") i++;
    else if (char === ";" && depth === 0) start = i + 1;
    else if (char === "{" && depth++ === 0) open = i;
    else if (char === "}" && depth > 0 && --depth === 0) {
      yield { prelude: css.slice(start, open).trim(), body: css.slice(open + 1, i) };
      start = i + 1;
    }
  }
}
