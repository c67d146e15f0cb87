import type { Link } from "../contents/links.ts";
import { targetSpans } from "../contents/target-spans.ts";
import type { ResolvedLink } from "../links/graph.ts";
import { wordsToKeep } from "../links/link-label.ts";
import { foldName } from "../links/names.ts";
import type { Note } from "../note/note.ts";
import type { Notebook } from "../notebook.ts";
import { folderOf, relativePath } from "../text/paths.ts";
import type { TextEdit } from "../text/text-edit.ts";
import { offsetOf } from "../tree/outline.ts";
import { type Parse, treeOf } from "../tree/tree.ts";
import { walk } from "../tree/walk.ts";

/** A link that can be fixed without asking the author, and how. */
export interface LinkFix {
  readonly kind: "link-by-name" | "broken-link" | "broken-embed";
  readonly link: Link;
  readonly edits: readonly TextEdit[];
}

/**
 * Prepares to fix links: those that find their note by another name than its id or file, and those to a name
 * that differs from one note's only in spaces, hyphens and other signs. A misspelt name is not fixed, because
 * it may belong to another note.
 */
export function linkFixes(book: Notebook, parse: Parse): (note: Note) => LinkFix[] {
  const byLetters = notesByLetters(book.notes);
  return (note) => {
    const wanted = (book.graph.links.get(note.id) ?? []).flatMap((resolved) => {
      const found = better(resolved, byLetters);
      return found ? [{ ...found, link: resolved.link }] : [];
    });
    if (wanted.length === 0) return [];
    const { tree } = treeOf(note.file, note.source, note.format, parse);
    const spanOf = targetSpans(tree, note.source);
    const cells = linksInCells(tree);
    return wanted.flatMap(({ kind, link, to, words }) => {
      const span = spanOf(link);
      if (!span || !writes(note.source.slice(span.start, span.end), link)) return [];
      if (words && MARKUP.test(words)) return [];
      const name =
        link.written === "wiki" ? book.names.nameOf(to) : encoded(relativePath(folderOf(note.file), to.file));
      const edits = [{ ...span, text: name }];
      const end = note.source.indexOf("]]", span.end);
      const hasWords = note.source.slice(span.end, end).includes("|");
      const bar = cells.has(link.offset) ? "\\|" : "|";
      const added = words && !hasWords ? [{ start: end, end, text: `${bar}${words}` }] : [];
      return [{ kind, link, edits: [...edits, ...added] }];
    });
  };
}

/** What would be more than letters in the words of a link. */
const MARKUP = /[\\`*_~|[\]<>&$=]/;

interface Better {
  readonly kind: LinkFix["kind"];
  readonly to: Note;
  /** What the page shows, where it would else show something else. */
  readonly words?: string | undefined;
}

function better(
  { link, resolution }: ResolvedLink,
  byLetters: ReadonlyMap<string, ReadonlySet<Note>>,
): Better | undefined {
  const isWiki = link.written === "wiki" && !/^\.{0,2}\//.test(link.target);
  if (resolution.to === "nothing" && isWiki) {
    const [to, ...others] = byLetters.get(letters(link.target)) ?? [];
    if (!to || others.length > 0) return undefined;
    const words = saysTitle(link.target, to) ? wordsToKeep(link, asTitleOf(to)) : undefined;
    return { kind: link.kind === "embed" ? "broken-embed" : "broken-link", to, words };
  }
  if (resolution.to !== "note" || resolution.lost || link.target === "") return undefined;
  const { note: to, by, exact } = resolution;
  const isByName = by === "former" || (isWiki && (by === "title" || by === "alias" || !exact));
  if (!isByName) return undefined;
  return { kind: "link-by-name", to, words: wordsToKeep(link, resolution) };
}

const asTitleOf = (note: Note) => ({ to: "note", note, by: "title", exact: false }) as const;

/**
 * Tells whether a name that was not found is words of a sentence: several words that differ from a title or
 * an alias only in signs.
 */
const saysTitle = (target: string, { id, name, title, fields }: Note) =>
  /\s/.test(target) &&
  [title, ...fields.aliases].some((each) => letters(each) === letters(target)) &&
  [id, name].every((each) => letters(each) !== letters(target));

/**
 * Tells whether a stretch of the source is what the link was read from: text that was not understood is never
 * overwritten.
 */
const writes = (text: string, { target, written }: Link) => written === "markdown" || text === target;

const encoded = (path: string) =>
  path.replace(
    /[%\s#?()<>\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

const letters = (name: string) => foldName(name).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

function notesByLetters(notes: readonly Note[]): ReadonlyMap<string, ReadonlySet<Note>> {
  const found = new Map<string, Set<Note>>();
  for (const note of notes) {
    for (const name of [note.id, note.name, note.title, ...note.fields.aliases]) {
      const key = letters(name);
      if (key === "") continue;
      const there = found.get(key) ?? new Set();
      found.set(key, there.add(note));
    }
  }
  return found;
}

/** Offsets of the links in tables, where a bar must be escaped. */
function linksInCells(tree: Parameters<typeof walk>[0]): ReadonlySet<number> {
  const offsets = new Set<number>();
  walk(tree, (node, parents) => {
    if (node.type === "link" && parents.some(({ type }) => type === "tableCell")) offsets.add(offsetOf(node));
  });
  return offsets;
}
