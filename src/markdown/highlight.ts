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

/** Turns code into HTML whose colours are classes. Code in an unknown language stays plain. */
export type Highlight = (code: string, lang: string) => Promise<string>;

/** Keeps finished HTML; a `Map` will do. */
export interface HighlightCache {
  get(key: string): string | undefined;
  set(key: string, html: string): unknown;
}

const PREFIX = "--code-";
const THEME = createCssVariablesTheme({ name: "classes", variablePrefix: PREFIX, fontStyle: false });

/** Shiki's token kinds and the classes of our style sheet. All other tokens keep the colour of the text. */
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

// By default Shiki stops colouring a line after half a second, so the result would differ from machine to
// machine.
const LIMITS = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2000 };

/**
 * Creates a highlighter that loads Shiki with the first code, and each language on first use.
 * @param cache keeps finished HTML, by the hash of its language and code
 */
export function createHighlight(cache: HighlightCache = new Map()): Highlight {
  const highlighters = new Map<string, Promise<HighlighterCore>>();
  return async (code, name) => {
    const language = languageOf(name);
    if (!language) return escapeCode(code);
    const key = createHash("sha256").update(`${language.id}\n${code}`).digest("base64url");
    const known = cache.get(key);
    if (known !== undefined) return known;
    // Each language has its own highlighter. In a shared one, languages loaded before would also colour code
    // within other languages, and a block's look would depend on the blocks before it.
    const highlighter = highlighters.get(language.id) ?? load(language);
    highlighters.set(language.id, highlighter);
    const lines = (await highlighter).codeToTokensBase(code, { lang: language.id, theme: THEME, ...LIMITS });
    const html = lines.map(lineHtml).join("\n");
    cache.set(key, html);
    return html;
  };
}

// The JavaScript engine finds the same tokens as the engine in WebAssembly, is as fast, and starts at once.
const engine = createJavaScriptRegexEngine();

const load = ({ grammar }: Language): Promise<HighlighterCore> =>
  createHighlighterCore({ themes: [THEME], langs: [grammar], engine, warnings: false });

/** Renders the tokens of a line; neighbours of the same class share an element. */
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
