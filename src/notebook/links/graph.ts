import type { Link } from "../contents/links.ts";
import type { Note } from "../note/note.ts";
import type { NoteId } from "../text/ids.ts";
import { withoutEnding } from "../text/paths.ts";
import { foldName } from "./names.ts";
import type { Resolution } from "./resolve.ts";

/** A link with what it means. */
export interface ResolvedLink {
  readonly link: Link;
  readonly resolution: Resolution;
}

/** A target that no note has yet: a node of the graph like any other, waiting to be written. */
interface Unwritten {
  readonly name: string;
  readonly links: readonly { readonly from: Note; readonly link: Link }[];
}

export interface Graph {
  /** Every link of a note, in the order of its text. */
  readonly links: ReadonlyMap<NoteId, readonly ResolvedLink[]>;
  /** The notes that link to or embed a note, each with its first link to it; in order of their ids. */
  readonly backlinks: ReadonlyMap<NoteId, readonly { readonly from: Note; readonly link: Link }[]>;
  readonly unwritten: readonly Unwritten[];
}

/** Joins the notes by their resolved links. */
export function graphOf(notes: readonly Note[], links: ReadonlyMap<NoteId, readonly ResolvedLink[]>): Graph {
  const backlinks = new Map<NoteId, { from: Note; link: Link }[]>(notes.map(({ id }) => [id, []]));
  const unwritten = new Map<string, { name: string; links: { from: Note; link: Link }[] }>();
  const inOrder = [...notes].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const from of inOrder) {
    const seen = new Set<NoteId>([from.id]);
    for (const { link, resolution } of links.get(from.id) ?? []) {
      if (resolution.to === "nothing") {
        const name = withoutEnding(resolution.name);
        const node = unwritten.get(foldName(name)) ?? { name, links: [] };
        unwritten.set(foldName(name), node);
        node.links.push({ from, link });
      }
      if (resolution.to !== "note" || seen.has(resolution.note.id)) continue;
      seen.add(resolution.note.id);
      backlinks.get(resolution.note.id)?.push({ from, link });
    }
  }
  return { links, backlinks, unwritten: [...unwritten.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
