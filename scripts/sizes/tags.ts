/** The beginning of an HTML element. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const UNSHOWN = /<!--[\s\S]*?-->|(?<=<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\1>)/g;
const ATTRIBUTE = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Reads the tags of some names from HTML as the build writes it, in capitals nowhere. Comments and scripts
 * hold none.
 */
export function readTags(html: string, names: readonly string[]): Tag[] {
  const tags = new RegExp(`<(${names.join("|")})(?=[\\s>/])((?:[^>"']|"[^"]*"|'[^']*')*)>`, "g");
  return [...html.replace(UNSHOWN, "").matchAll(tags)].map(([, name = "", attributes = ""]) => ({
    name,
    attributes: new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", ...values]) => [
        key,
        (values.find((value) => value !== undefined) ?? "").replaceAll("&amp;", "&"),
      ]),
    ),
  }));
}
