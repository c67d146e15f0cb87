import { initSync, parse } from "es-module-lexer";
import type { BuiltSite } from "./built-site.ts";
import { readTags, type Tag } from "./tags.ts";

/**
 * The files that a page makes a browser ask for before anybody does anything, each once. Icons, feeds and the
 * like are not.
 */
export interface AskedFiles {
  readonly styles: readonly string[];
  /** With all that they import at once. */
  readonly scripts: readonly string[];
  readonly images: readonly string[];
  /**
   * Those that it asks for ahead, and those that its styles name: a browser asks for no others, maybe for
   * fewer.
   */
  readonly fonts: readonly string[];
}

initSync();

/**
 * Finds the files that a page of a site asks for.
 * @param path the page's own
 * @param base below which the site stands: `/` or `/repo`
 * @throws NotBuilt when the site has not got one of them
 */
export function askedFiles(site: BuiltSite, path: string, base: string): AskedFiles {
  const tags = readTags(text(site, path), ["link", "script", "img"]);
  const named = (key: "src" | "href", isWanted: (tag: Tag) => boolean) =>
    tags.filter(isWanted).flatMap(({ attributes }) => pathOf(attributes.get(key), path, base));
  const isLink = (rel: string) => (tag: Tag) => tag.name === "link" && tag.attributes.get("rel") === rel;
  const styles = [...new Set(named("href", isLink("stylesheet")))];
  const ahead = named("href", (tag) => isLink("preload")(tag) && tag.attributes.get("as") === "font");
  const fonts = styles.flatMap((style) =>
    [...text(site, style).matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].flatMap(([, url]) =>
      pathOf(url, style, base),
    ),
  );
  return {
    styles,
    scripts: withImports(site, [
      ...named("src", ({ name }) => name === "script"),
      ...named("href", isLink("modulepreload")),
    ]),
    images: [
      ...new Set(
        named("src", ({ name, attributes }) => name === "img" && attributes.get("loading") !== "lazy"),
      ),
    ],
    fonts: [...new Set([...ahead, ...fonts])],
  };
}

/** Returns the paths of scripts, with all that they import at once. */
export function withImports(site: BuiltSite, paths: readonly string[]): string[] {
  const scripts = new Set(paths);
  for (const path of scripts) {
    const [imports] = parse(text(site, path));
    for (const { n: name, d: kind } of imports)
      if (kind === STATIC && name?.startsWith("."))
        for (const other of pathOf(name, path, "/")) scripts.add(other);
  }
  return [...scripts];
}

/** How the lexer marks an import that is no call. */
const STATIC = -1;

const text = (site: BuiltSite, path: string) => site.read(path).toString();

/** The path of a file by the address that another gives it: none where it is of another host, or no file. */
function pathOf(address: string | undefined, from: string, base: string): string[] {
  const root = new URL(base.endsWith("/") ? base : `${base}/`, "http://site");
  const url = URL.parse(address ?? "", new URL(from, root));
  if (!address || url?.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return [];
  return [decodeURIComponent(url.pathname.slice(root.pathname.length))];
}
