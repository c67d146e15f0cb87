import { type BundledLanguage, bundledLanguages, createCssVariablesTheme, createHighlighter, type Highlighter } from "shiki";
import { escapeHtml } from "./html.ts";

/** Turns code into HTML whose colours are classes. An unknown language stays plain. */
export type Highlight = (code: string, lang: string) => Promise<string>;

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

/** A highlighter that loads Shiki when the first code comes, and each language when it is first used. */
export function createHighlight(): Highlight {
  let shiki: Promise<Highlighter> | undefined;
  const known = new Map<string, Promise<string>>();
  const highlight = async (code: string, lang: string): Promise<string> => {
    if (!Object.hasOwn(bundledLanguages, lang)) return escapeHtml(code);
    shiki ??= createHighlighter({ themes: [THEME], langs: [] });
    const highlighter = await shiki;
    const language = lang as BundledLanguage;
    if (!highlighter.getLoadedLanguages().includes(language)) await highlighter.loadLanguage(language);
    const lines = highlighter.codeToTokensBase(code, { lang: language, theme: THEME });
    return lines.map((tokens) => tokens.map(({ content, color }) => token(content, color)).join("")).join("\n");
  };
  return (code, lang) => {
    const key = `${lang}\n${code}`;
    const html = known.get(key) ?? highlight(code, lang);
    known.set(key, html);
    return html;
  };
}

function token(content: string, color: string | undefined): string {
  const kind = color?.slice(`var(${PREFIX}`.length, -1) ?? "";
  const name = CLASSES[kind];
  const text = escapeHtml(content);
  return name && content.trim() !== "" ? `<span class="${name}">${text}</span>` : text;
}
