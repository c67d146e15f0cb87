/**
 * Converts a label to plain words: without Markdown, line breaks, HTML, icons and Mermaid's character
 * escapes.
 */
export function labelText(label: unknown): string {
  return String(Array.isArray(label) ? label.join(" ") : (label ?? ""))
    .replace(/<br\s*\/?>|\\n/gi, " ")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(
      /ﬂ°(\w+)¶ß|&(\w+);/g,
      (entity, one?: string, other?: string) => ENTITIES.get(one ?? other ?? "") ?? entity,
    )
    .replace(/&#(\d+);|#(\d+);/g, (_, one?: string, other?: string) =>
      String.fromCodePoint(Number(one ?? other)),
    )
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/(^|\s)[*_](\S(?:.*?\S)?)[*_](?=\s|$)/g, "$1$2")
    .replace(/\bfa[bklrs]?:fa-[\w-]+/g, "")
    .replace(/^`([\s\S]*)`$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

const ENTITIES = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["gt", ">"],
  ["hearts", "♥"],
  ["infin", "∞"],
  ["lt", "<"],
  ["nbsp", " "],
  ["quot", '"'],
]);
