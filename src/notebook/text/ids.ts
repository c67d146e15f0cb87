/** The name by which notes link to each other: front matter `id`, else the file's path without its ending. */
export type NoteId = string & { readonly __brand: "NoteId" };

/** A note's place below `/notes/`: an id made safe for a URL and for a file system. */
export type Slug = string & { readonly __brand: "Slug" };

/** A link as it stands in a page: base path, slash at the end, percent-encoded. */
export type Href = string & { readonly __brand: "Href" };

/** A calendar day, `2025-12-23`: no clock and no time zone, so that it is the same day everywhere. */
export type Day = string & { readonly __brand: "Day" };

/** Makes a note id of a text, in Unicode's composed form (NFC). */
export const noteId = (text: string): NoteId => text.normalize("NFC") as NoteId;

/**
 * Turns an id into the slug of its page. Letters, digits, `.`, `_`, `-` and `/` stay as they are; white space
 * and characters with a meaning in a URL or a file system become `-`, and so does the dot of an ending that
 * files of a site have.
 * @returns never an empty string: an id of emoji alone becomes its code points
 */
export function slugOf(id: NoteId): Slug {
  const plain = id
    .replace(/[\s#?%&\\:*"'<>|`^{}[\]@!$()+,;=~]+/gu, "-")
    .replace(/[^\p{L}\p{M}\p{N}._/-]+/gu, "")
    .split("/")
    .map((part) =>
      part
        .replace(/-{2,}/g, "-")
        .replace(/^[-.]+|(?<![-.])[-.]+$/g, "")
        .replace(/\.(md|json|html)$/i, "-$1"),
    )
    .filter((part) => VISIBLE.test(part))
    .join("/");
  return (plain || codePoints(id)) as Slug;
}

/** An emoji may leave an invisible mark behind. */
const VISIBLE = /[\p{L}\p{N}_]/u;

const codePoints = (text: string) =>
  `u${[...text].map((character) => character.codePointAt(0)?.toString(16)).join("-")}`;

/**
 * Returns the address of a note's page, or of a place on the page.
 * @param base the site's base path, with or without slashes at its ends
 * @param anchor an element's id on that page, not yet encoded
 */
export function noteHref(slug: Slug, base: string, anchor?: string): Href {
  const path = slug.split("/").map(encodeURIComponent).join("/");
  return `${sitePath(base, `notes/${path}/`)}${fragment(anchor)}` as Href;
}

/** Returns the address of an example's page. */
export const exampleHref = (name: string, base: string): Href => sitePath(base, `examples/${name}/`);

/** Returns the address of an image by its path below the notes folder. */
export const mediaHref = (path: string, base: string): Href =>
  sitePath(base, `media/${path.split("/").map(encodeURIComponent).join("/")}`);

/** Returns the address of a path below the site's base path. */
export function sitePath(base: string, path: string): Href {
  const trimmed = base.replace(/^\/+|\/+$/g, "");
  return `${trimmed ? `/${trimmed}` : ""}/${path}` as Href;
}

/** Encodes an element's id as a URL fragment with its `#`; empty without an id. */
export const fragment = (anchor?: string) => (anchor ? `#${encodeURIComponent(anchor)}` : "");

/**
 * Makes the slug of a tag's page. Tags that differ only in case or spacing share a page; `c`, `c#` and `c++`
 * do not.
 */
export const tagSlug = (tag: string): Slug =>
  slugOf(
    noteId(
      tag
        .toLowerCase()
        .replaceAll("/", "-")
        .replace(/[^\p{L}\p{M}\p{N}\s._-]/gu, spellOut),
    ),
  );

function spellOut(sign: string): string {
  if (sign === "#") return "-sharp";
  return sign === "+" ? "-plus" : `-${codePoints(sign)}-`;
}
