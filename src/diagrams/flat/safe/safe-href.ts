const WIKILINK = /^\[\[[^[\]|\n]+(\|[^[\]\n]*)?\]\]$/;
const SAFE_SCHEME = /^(https?|mailto):/i;
/**
 * Invisible characters, some of which browsers remove from a URL
 * (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
const IGNORED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Returns a link's target if the target is safe: a page, a mail address, a place on the page, or a wikilink,
 * which the site resolves. Null for anything else (`javascript:`, `data:`, unknown schemes).
 */
export function safeHref(written: string): string | null {
  const href = written.replace(IGNORED, "").trim();
  if (WIKILINK.test(href)) return href;
  if (href === "" || /^about:blank$/i.test(href)) return null;
  if (SAFE_SCHEME.test(href)) return href;
  // A colon before the first slash, question mark or hash makes a scheme, even a colon written as an entity.
  const first = /^[^/?#]*/.exec(href)?.[0] ?? "";
  return /[:&%]|\s/.test(first) || href.includes("\\") ? null : href;
}

/** Tells whether a link's target is on another site. */
export const isExternal = (href: string): boolean => /^([a-z]+:)?\/\//i.test(href);
