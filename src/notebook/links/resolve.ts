import { decode } from "../../text/decode.ts";
import { isImageFile, type Link, schemeOf } from "../contents/links.ts";
import type { Note } from "../note/note.ts";
import { isSafeUrl } from "../rules/links/unsafe-url.ts";
import { fileName, folderOf, joinPath, relativePath, withoutEnding } from "../text/paths.ts";
import { findBlock, findHeading, sectionOf } from "../tree/find-in-outline.ts";
import type { Range } from "../tree/outline.ts";
import type { Assets } from "./assets.ts";
import type { FoundBy, Match, Names } from "./names.ts";
import { resolveAddress, type Surroundings } from "./resolve-address.ts";

/** What a link means, once all notes are known. The page and the checker both go by this. */
export type Resolution =
  | NoteResolution
  | { readonly to: "asset"; readonly path: string }
  | { readonly to: "url"; readonly url: string }
  /** An example by its name: whether there is one shows when the programs have been read. */
  | { readonly to: "example"; readonly name: string }
  | ClaimResolution
  /** `near` is what to write instead, as the author wrote it: a name or a path. */
  | { readonly to: "nothing"; readonly name: string; readonly near?: string }
  | { readonly to: "several"; readonly files: readonly string[] }
  /** The author named nothing: `[[ ]]`, `[words]()`. */
  | { readonly to: "nowhere" }
  /** An address of this site at which nothing stands; `near` is one at which something does. */
  | { readonly to: "no-page"; readonly path: string; readonly near?: string }
  | { readonly to: "no-file"; readonly path: string }
  /** A file that is there, of a kind that is not published. */
  | { readonly to: "unpublished"; readonly path: string }
  | { readonly to: "missing-image"; readonly path: string; readonly near?: string }
  | { readonly to: "remote-image"; readonly url: string }
  | { readonly to: "image-kind"; readonly path: string }
  | { readonly to: "unsafe"; readonly url: string };

/** A claim of an example, each by its name; empty where the author wrote none. */
export interface ClaimResolution {
  readonly to: "claim";
  readonly example: string;
  readonly claim: string;
}

export interface NoteResolution {
  readonly to: "note";
  readonly note: Note;
  readonly by: FoundBy;
  readonly exact: boolean;
  /** The element's id on the note's page; absent for the page itself or when there is no such place. */
  readonly anchor?: string;
  /** The part of the note that an embed shows; absent for the whole. */
  readonly range?: Range;
  /** The heading or block was not found; the link still leads to the page. */
  readonly lost?: { readonly kind: "heading" | "block"; readonly name: string };
}

/** Says what a link of a note means. */
export function resolve(link: Link, from: Note, around: Surroundings): Resolution {
  const { kind, target } = link;
  const { names, assets } = around;
  if (kind === "claim") return resolveClaim(target);
  if (kind === "image") return resolveImage(link, from, assets);
  if (target.trim() === "") return hasPlace(link) ? placeOn(from, link, "id", true) : { to: "nowhere" };
  if (kind === "url") return resolveUrl(link, from, around);
  const { notes, by, exact } = matchOf(link, from, names);
  const [note] = notes;
  if (!note && link.written === "wiki" && PROGRAM_FILE.test(target))
    return { to: "example", name: fileName(target).replace(PROGRAM_FILE, "") };
  if (!note && link.written === "wiki" && isImageFile(target)) return resolveImage(link, from, assets);
  const other = note ? undefined : assets.findOther(target, from.file);
  if (other !== undefined) return { to: "unpublished", path: other };
  if (!note) return { to: "nothing", name: target, ...nearTo(link, from, names) };
  return notes.length > 1
    ? { to: "several", files: notes.map(({ file }) => file) }
    : placeOn(note, link, by, exact);
}

function resolveUrl(link: Link, from: Note, around: Surroundings): Resolution {
  const { target: url } = link;
  if (schemeOf(url) !== undefined) return isSafeUrl(url) ? { to: "url", url } : { to: "unsafe", url };
  const found = resolveAddress(url, from, around);
  if (found.to === "image") return resolveImage({ ...link, target: found.path }, from, around.assets);
  if (found.to === "nothing")
    return { ...found, ...nearTo({ ...link, target: found.name }, from, around.names) };
  if (found.to !== "notes") return found;
  const { notes, by, exact } = found.match;
  const [note] = notes;
  return notes.length > 1 || !note
    ? { to: "several", files: notes.map(({ file }) => file) }
    : placeOn(note, { ...link, ...found.place }, by, exact);
}

const PROGRAM_FILE = /\.ts$/;

function resolveClaim(target: string): ClaimResolution {
  const [example = "", ...rest] = target.split("/");
  return { to: "claim", example, claim: rest.join("/") };
}

const hasPlace = ({ heading, block }: Link) => heading !== undefined || block !== undefined;

/**
 * Wikilinks name a note wherever it is; Markdown links, and `[[./name]]`, follow a path from the note's
 * folder.
 */
function matchOf({ target, written }: Link, from: Note, names: Names): Match {
  if (written === "wiki" && !/^\.{0,2}\//.test(target)) return names.find(target);
  const fromFolder = names.find(joinPath(folderOf(from.file), target) ?? target);
  return fromFolder.notes.length > 0 ? fromFolder : names.find(joinPath("", target) ?? target);
}

function nearTo({ target, written }: Link, from: Note, names: Names): { near?: string } {
  const note = names.nearest(withoutEnding(target));
  if (!note) return {};
  const path = () => relativePath(folderOf(from.file), note.file).replaceAll(" ", "%20");
  return { near: written === "wiki" ? names.nameOf(note) : path() };
}

function placeOn(
  note: Note,
  link: Pick<Link, "heading" | "block">,
  by: FoundBy,
  exact: boolean,
): NoteResolution {
  const found = { to: "note", note, by, exact } as const;
  if (link.block !== undefined) {
    const block = findBlock(note.outline, link.block);
    if (!block) return { ...found, lost: { kind: "block", name: link.block } };
    return { ...found, anchor: block.anchor, range: block.range };
  }
  if (link.heading === undefined) return found;
  const heading = findHeading(note.outline, link.heading);
  if (!heading) return { ...found, lost: { kind: "heading", name: link.heading } };
  return { ...found, anchor: heading.anchor, range: sectionOf(note.outline, heading, note.source.length) };
}

const PUBLISHED_IMAGE = /\.(png|jpe?g|gif|webp|avif)$/i;

function resolveImage({ target, written }: Link, from: Note, assets: Assets): Resolution {
  const scheme = written === "wiki" ? undefined : schemeOf(target);
  if (scheme === "http:" || scheme === "https:" || target.startsWith("//"))
    return { to: "remote-image", url: target };
  if (scheme !== undefined) return { to: "unsafe", url: target };
  const path = written === "wiki" ? target : decode(target);
  const found = assets.find(path, from.file);
  const [only] = found;
  if (found.length > 1) return { to: "several", files: found };
  if (only !== undefined)
    return PUBLISHED_IMAGE.test(only) ? { to: "asset", path: only } : { to: "image-kind", path: only };
  if (!PUBLISHED_IMAGE.test(path) && isImageFile(path)) return { to: "image-kind", path };
  const other = assets.findOther(path, from.file);
  if (other !== undefined) return { to: "unpublished", path: other };
  const near = assets.nearest(path);
  return { to: "missing-image", path, ...(near !== undefined && { near }) };
}
