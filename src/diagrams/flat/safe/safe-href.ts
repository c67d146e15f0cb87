const WIKILINK = /^\[\[[^[\]|\n]+(\|[^[\]\n]*)?\]\]$/;
const SAFE_SCHEME = /^(https?|mailto):/i;
/**
 * Some of these browsers leave out of a URL (https://url.spec.whatwg.org/#concept-basic-url-parser), all of
 * them eyes.
 */
const IGNORED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A link's target if it leads to a page, a mail program or a place on the page, or is a wikilink, written
 * literally, for the site to resolve; null for anything else (`javascript:`, `data:`, unknown schemes).
 */
export function safeHref(written: string): string | null {
  const href = written.replace(IGNORED, "").trim();
  if (WIKILINK.test(href)) return href;
  if (href === "" || /^about:blank$/i.test(href)) return null;
  if (SAFE_SCHEME.test(href)) return href;
  // A colon before the first slash, question mark or hash makes a scheme; so would one that is written as an
  // entity.
  const first = /^[^/?#]*/.exec(href)?.[0] ?? "";
  return /[:&%]|\s/.test(first) || href.includes("\\") ? null : href;
}

/** Whether a target is on another site. */
export const isExternal = (href: string): boolean => /^([a-z]+:)?\/\//i.test(href);
