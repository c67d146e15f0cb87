import { type Assets, folderOf, joinPath } from "./assets.ts";
import { isSafeUrl } from "./guard.ts";
import { decode, isImageFile, type Link, schemeOf } from "./links.ts";
import type { FoundBy, Names } from "./names.ts";
import type { Note } from "./note.ts";
import { type Heading, type Range, sectionOf } from "./outline.ts";

/** What a link means, once all notes are known. The page and the checker both go by this. */
export type Resolution =
  | NoteResolution
  | { readonly to: "asset"; readonly path: string }
  | { readonly to: "url"; readonly url: string }
  | { readonly to: "claim"; readonly claim: string }
  | { readonly to: "nothing"; readonly name: string; readonly near?: string }
  | { readonly to: "several"; readonly files: readonly string[] }
  | { readonly to: "missing-image"; readonly path: string; readonly near?: string }
  | { readonly to: "remote-image"; readonly url: string }
  | { readonly to: "image-kind"; readonly path: string }
  | { readonly to: "unsafe"; readonly url: string };

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

const PUBLISHED_IMAGE = /\.(png|jpe?g|gif|webp|avif)$/i;

/** Says what a link of a note means. */
export function resolve(link: Link, from: Note, names: Names, assets: Assets): Resolution {
  if (link.kind === "claim") return { to: "claim", claim: link.target };
  if (link.kind === "image") return resolveImage(link, from, assets);
  if (link.kind === "url") return isSafeUrl(link.target) ? { to: "url", url: link.target } : { to: "unsafe", url: link.target };
  if (link.target === "") return placeOn(from, link, "id", true);
  const { notes, by, exact } = link.written === "wiki" ? names.find(link.target) : byPath(link.target, from, names);
  const [note] = notes;
  if (!note) {
    const near = names.nearest(link.target.replace(/\.mdx?$/, ""));
    return { to: "nothing", name: link.target, ...(near !== undefined && { near }) };
  }
  if (notes.length > 1) return { to: "several", files: notes.map(({ file }) => file) };
  return placeOn(note, link, by, exact);
}

function byPath(path: string, from: Note, names: Names) {
  const joined = joinPath(folderOf(from.file), path);
  return names.find(joined ?? path);
}

function placeOn(note: Note, link: Link, by: FoundBy, exact: boolean): NoteResolution {
  const found = { to: "note", note, by, exact } as const;
  const { headings, blocks } = note.outline;
  if (link.block !== undefined) {
    const block = blocks.find(({ id }) => id === link.block);
    if (!block) return { ...found, lost: { kind: "block", name: link.block } };
    return { ...found, anchor: block.anchor, range: block.range };
  }
  if (link.heading === undefined) return found;
  const heading = findHeading(headings, link.heading);
  if (!heading) return { ...found, lost: { kind: "heading", name: link.heading } };
  return { ...found, anchor: heading.anchor, range: sectionOf(note.outline, heading, note.source.length) };
}

/** Finds a heading by its words or its anchor; exactly first, then as loosely as Obsidian does. */
export function findHeading(headings: readonly Heading[], written: string): Heading | undefined {
  const text = written.normalize("NFC");
  const loose = looseHeading(text);
  return (
    headings.find((heading) => heading.text.normalize("NFC") === text) ??
    headings.find(({ anchor }) => anchor === text) ??
    headings.find((heading) => looseHeading(heading.text) === loose)
  );
}

/** Obsidian drops what a link cannot hold (`#`, `|`, `^`, `[[`) and smart punctuation changes quotes and dashes. */
const looseHeading = (text: string) => text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

function resolveImage({ target, written }: Link, from: Note, assets: Assets): Resolution {
  const scheme = written === "wiki" ? undefined : schemeOf(target);
  if (scheme === "http:" || scheme === "https:" || target.startsWith("//")) return { to: "remote-image", url: target };
  if (scheme !== undefined) return { to: "unsafe", url: target };
  const path = written === "wiki" ? target : decode(target);
  const found = assets.find(path, from.file);
  const [only] = found;
  if (found.length > 1) return { to: "several", files: found };
  if (only !== undefined) return PUBLISHED_IMAGE.test(only) ? { to: "asset", path: only } : { to: "image-kind", path: only };
  if (!PUBLISHED_IMAGE.test(path) && isImageFile(path)) return { to: "image-kind", path };
  return { to: "missing-image", path };
}
