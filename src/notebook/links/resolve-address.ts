import { decode } from "../../text/decode.ts";
import { isImageFile, type Link, readPlace } from "../contents/links.ts";
import type { Note } from "../note/note.ts";
import { noteHref } from "../text/ids.ts";
import { fileName, folderOf, joinPath } from "../text/paths.ts";
import type { Assets } from "./assets.ts";
import type { Match, Names } from "./names.ts";
import type { SitePage, SitePages } from "./site-pages.ts";

/** Something like `www.example.org/page`, which a browser would look for beside the note. */
const HOST_ALONE = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|dev|edu|gov|info|io|net|org)(?=$|[/?#:]))/i;

/** Tells whether an address begins with a host but lacks the scheme, as `www.example.org/page` does. */
export const isHostAlone = (target: string) => HOST_ALONE.test(target);

/** What the links of a note may name. */
export interface Surroundings {
  readonly names: Names;
  readonly assets: Assets;
  readonly pages: SitePages;
}

/** What an address without a host resolves to. */
export type Addressed =
  | { readonly to: "notes"; readonly match: Match; readonly place: Pick<Link, "heading" | "block"> }
  | { readonly to: "image"; readonly path: string }
  | { readonly to: "example"; readonly name: string }
  | { readonly to: "url"; readonly url: string }
  | { readonly to: "unpublished"; readonly path: string }
  | { readonly to: "no-page"; readonly path: string; readonly near?: string }
  | { readonly to: "no-file"; readonly path: string }
  | { readonly to: "nothing"; readonly name: string };

/**
 * Resolves the address of a Markdown link that has no host: to a file of the notes, as on GitHub and in
 * Obsidian, or else to what stands at that address as seen from the note's page. The ending `.html` and a
 * slash at the end are optional.
 */
export function resolveAddress(target: string, from: Note, around: Surroundings): Addressed {
  const [, path = "", rest = "", fragment = ""] = /^([^?#]*)((?:\?[^#]*)?(?:#(.*))?)$/s.exec(target) ?? [];
  if (path === "" || target.startsWith("//") || isHostAlone(target)) return { to: "url", url: target };
  const written = decode(path);
  const found = (page: SitePage, address: string): Addressed => {
    if (page.to === "note") return notes({ notes: [page.note], by: page.by, exact: true }, fragment);
    return page.to === "example" ? page : { to: "url", url: `${asFolder(address)}${rest}` };
  };
  const isAbsolute = written.startsWith("/");
  const page = isAbsolute ? around.pages(written) : undefined;
  if (page) return found(page, path);
  if (isImageFile(written)) return { to: "image", path: written.replace(/^\/media\//, "/") };
  const match = notesAt(written, from, around.names);
  if (match) return notes(match, fragment);
  const seen = URL.parse(path, `https://site.invalid${noteHref(from.slug, "")}`)?.pathname ?? path;
  const neighbour = around.pages(decode(seen));
  if (neighbour) return found(neighbour, seen);
  const other = around.assets.findOther(written, from.file);
  if (other !== undefined) return { to: "unpublished", path: other };
  // As on GitHub, where examples stand beside the notes.
  if (written.endsWith(".ts")) return { to: "example", name: fileName(written).slice(0, -".ts".length) };
  if (isAbsolute) return { to: "no-page", path: written, ...nearPage(written, around) };
  return /\.\w{1,8}$/.test(withoutHtml(fileName(written)))
    ? { to: "no-file", path: written }
    : { to: "nothing", name: withoutHtml(written) };
}

const notes = (match: Match, fragment: string): Addressed => ({
  to: "notes",
  match,
  place: readPlace(decode(fragment)),
});

/** Finds the notes at a path without its ending, from the note's folder or from the notes folder. */
function notesAt(written: string, from: Note, names: Names): Match | undefined {
  const path = withoutHtml(written);
  for (const candidate of [joinPath(folderOf(from.file), path), joinPath("", path)]) {
    const match = candidate ? names.find(candidate) : undefined;
    if (match && match.notes.length > 0) return match;
  }
  return undefined;
}

const withoutHtml = (path: string) => path.replace(/(?:\/index)?\.html$/i, "").replace(/\/+$/, "");

/** Adds the slash of a page, which stands in its own folder; the path of a file has an ending. */
const asFolder = (path: string) => (/\.\w+$/.test(path) || path.endsWith("/") ? path : `${path}/`);

function nearPage(path: string, { names, pages }: Surroundings): { near?: string } {
  // An address should not begin with the base path: the site adds the base path to every address.
  const below = path.replace(/^\/[^/]+/, "");
  if (below.length > 1 && pages(below)) return { near: below };
  const note = path.startsWith("/notes/")
    ? names.nearest(withoutHtml(path.slice("/notes/".length)))
    : undefined;
  return note ? { near: noteHref(note.slug, "") } : {};
}
