import { hasUnspaced, spread } from "../../browser/search/unspaced.ts";

/** What the search takes from one page. */
export interface SearchPage {
  readonly lang: string;
  /** The main part of the page as Pagefind is to read it. */
  readonly html: string;
  /** The prose of the page, without code. */
  readonly prose: string;
  /** What else the note is called: by itself, and by the notes that link to it. */
  readonly names: { readonly aliases: string; readonly called: string };
}

const TOKEN =
  /<!--.*?-->|<(script|style)\b.*?<\/\1>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gis;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const DROPPED = /^(?:svg|template|iframe)$/;
const NOT_PROSE = /^(?:code|pre|kbd|samp|button|nav|footer|form|label|select|noscript|live-diagram)$/;
const IGNORED = /\sdata-pagefind-ignore\b/;
const ALIASES = /\sdata-aliases="([^"]*)"/;
const CALLED = /\sdata-called\b/;
const BODY = /\sdata-pagefind-body\b/;

/**
 * Reads one built page, once, for the index and for the list of words.
 * @returns null for a page without `data-pagefind-body`: a redirect, or a page that is no note.
 */
export function readPage(page: string): SearchPage | null {
  const [, main = page] = /(<main\b.*)<\/main>/s.exec(page) ?? [];
  if (!BODY.test(main)) return null;
  const html: string[] = [];
  const prose: string[] = [];
  const called: string[] = [];
  const body = region((_, attributes) => BODY.test(attributes));
  const dropped = region((name) => DROPPED.test(name));
  const skipped = region((name, attributes) => NOT_PROSE.test(name) || IGNORED.test(attributes));
  const caller = region((_, attributes) => CALLED.test(attributes));
  const [, aliases = ""] = ALIASES.exec(main) ?? [];
  for (const [token, raw, slash, name = "", attributes = ""] of main.matchAll(TOKEN)) {
    if (raw || token.startsWith("<!--")) continue;
    const within = dropped.inside();
    for (const each of [body, dropped, skipped, caller])
      each.see(name.toLowerCase(), attributes, slash === "/");
    if (!within && !dropped.inside()) html.push(name ? weigh(token) : apart(token));
    if (!name && body.inside() && !dropped.inside() && !skipped.inside()) prose.push(token);
    if (!name && caller.inside()) called.push(token);
  }
  const lang = /<html[^>]*\slang="?([\w-]+)/i.exec(page)?.[1] ?? "";
  return {
    lang: lang.toLowerCase(),
    html: html.join(""),
    prose: [...prose, aliases].join(" ").trim(),
    names: { aliases: apart(aliases), called: apart(called.join(", ")) },
  };
}

/** Follows the tags into an element that `begins` accepts, and out of it again. */
function region(begins: (name: string, attributes: string) => boolean) {
  let outer = "";
  let depth = 0;
  return {
    inside: () => depth > 0,
    see(name: string, attributes: string, closes: boolean): void {
      if (depth > 0 && name === outer) depth += closes ? -1 : 1;
      else if (depth === 0 && name && !closes && !VOID.test(name) && begins(name, attributes))
        [outer, depth] = [name, 1];
    },
  };
}

/**
 * A program says the same name on every line; it is found by it, but should not outweigh the prose about it.
 */
const weigh = (tag: string): string => tag.replace(/^<pre\b/, '<pre data-pagefind-weight="0.3"');

/** A run of such characters may go on beyond an inline tag, so its ends stand apart too. */
const apart = (text: string): string => (hasUnspaced(text) ? ` ${spread(text)} ` : text);
