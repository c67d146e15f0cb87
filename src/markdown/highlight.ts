import { createHash } from "node:crypto";
import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ThemedToken,
} from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { escapeCode } from "./invisible-characters.ts";
import { type Language, languageOf } from "./languages.ts";

/** Turns code into HTML whose colours are classes. An unknown language stays plain. */
export type Highlight = (code: string, lang: string) => Promise<string>;

/** Keeps finished HTML; a `Map` will do. */
export interface HighlightCache {
  get(key: string): string | undefined;
  set(key: string, html: string): unknown;
}

const PREFIX = "--code-";
const THEME = createCssVariablesTheme({ name: "classes", variablePrefix: PREFIX, fontStyle: false });

/** Shiki's token kinds and the classes of our style sheet. What is not here reads well in plain ink. */
const CLASSES: Readonly<Record<string, string>> = {
  "token-keyword": "k",
  "token-string": "s",
  "token-string-expression": "s",
  "token-constant": "n",
  "token-function": "f",
  "token-comment": "c",
  "token-parameter": "p",
  "token-link": "s",
  "token-inserted": "i",
  "token-deleted": "d",
};

// Shiki gives up on a line after half a second and takes the rest as it comes, which differs from machine to
// machine.
const LIMITS = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2000 };

/** A highlighter that loads Shiki when the first code comes, and each language when it is first used. */
export function createHighlight(cache: HighlightCache = new Map()): Highlight {
  const highlighters = new Map<string, Promise<HighlighterCore>>();
  return async (code, name) => {
    const language = languageOf(name);
    if (!language) return escapeCode(code);
    const key = createHash("sha256").update(`${language.id}\n${code}`).digest("base64url");
    const known = cache.get(key);
    if (known !== undefined) return known;
    // Each language has a highlighter for itself: Shiki lets the languages it knows colour the code within
    // others, so that the same block would look one way or the other by what came before it.
    const highlighter = highlighters.get(language.id) ?? load(language);
    highlighters.set(language.id, highlighter);
    const lines = (await highlighter).codeToTokensBase(code, { lang: language.id, theme: THEME, ...LIMITS });
    const html = lines.map(lineHtml).join("\n");
    cache.set(key, html);
    return html;
  };
}

// It finds the same tokens as the engine in WebAssembly, as fast, and is there at once.
const engine = createJavaScriptRegexEngine();

const load = ({ grammar }: Language): Promise<HighlighterCore> =>
  createHighlighterCore({ themes: [THEME], langs: [grammar], engine, warnings: false });

/** A line's tokens, those of one class that stand side by side in one element. */
function lineHtml(tokens: readonly ThemedToken[]): string {
  let html = "";
  let name: string | undefined;
  let text = "";
  let space = "";
  const close = () => {
    html +=
      (name ? `<span class="${name}">${escapeCode(text)}</span>` : escapeCode(text)) + escapeCode(space);
    text = space = "";
  };
  for (const { content, color } of tokens) {
    if (content.trim() === "") {
      space += content;
      continue;
    }
    const next = CLASSES[color?.slice(`var(${PREFIX}`.length, -1) ?? ""];
    if (next !== name) close();
    name = next;
    text += space + content;
    space = "";
  }
  close();
  return html;
}
