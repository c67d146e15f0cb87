import type { EMBED_KINDS } from "../links/embeds.ts";
import type { ResolvedLink } from "../links/graph.ts";
import type { NAME_KINDS } from "../links/name-rules.ts";
import type { LINK_RULES } from "../links/rules/link-rules.ts";
import type { Note } from "../note/note.ts";
import type { Notebook } from "../notebook.ts";
import { exampleOf } from "./example-uses.ts";

/** What was changed, since when does not matter here. */
export interface Changes {
  /** Files below the notes folder: notes and images, those that were deleted too. */
  readonly files: ReadonlySet<string>;
  /** Examples whose program or recorded run was changed. */
  readonly examples: ReadonlySet<string>;
}

/** What a change touches. */
export interface Touched {
  readonly changed: readonly Note[];
  /** The changed notes, and those that show something changed: what they show is to be looked at. */
  readonly showing: readonly Note[];
  /** Those, and the notes that link to a changed one. */
  readonly near: readonly Note[];
  /** The examples that notes show or link to which are `showing`, and those that were changed. */
  readonly examples: readonly string[];
}

/** Says what a change touches: notes come in order of files. */
export function touchedBy({ notes, graph }: Notebook, { files, examples }: Changes): Touched {
  const linksOf = (note: Note) => graph.links.get(note.id) ?? [];
  const showsChanged = ({ resolution }: ResolvedLink) => {
    if (resolution.to === "asset") return files.has(resolution.path);
    const example = exampleOf(resolution);
    return example !== undefined && examples.has(example);
  };
  const changed = notes.filter(({ file }) => files.has(file));
  const showing = notes.filter((note) => files.has(note.file) || linksOf(note).some(showsChanged));
  const near = new Set(showing);
  for (const { id } of changed) for (const { from } of graph.backlinks.get(id) ?? []) near.add(from);
  const shown = showing.flatMap((note) => [
    ...note.programs.map(({ name }) => name),
    ...linksOf(note).flatMap(({ resolution }) => exampleOf(resolution) ?? []),
  ]);
  return {
    changed,
    showing,
    near: notes.filter((note) => near.has(note)),
    examples: [...new Set([...examples, ...shown])],
  };
}

/**
 * What a note can get wrong by a change of another one: a name that it linked to is gone, or is another's
 * too. A change may bring them about anywhere.
 */
export const BETWEEN_NOTES: ReadonlySet<string> = new Set<
  keyof typeof NAME_KINDS | keyof typeof EMBED_KINDS | (typeof LINK_RULES)[number]["kind"]
>([
  "duplicate-id",
  "ids-differ-in-case",
  "same-page",
  "shared-alias",
  "alias-hidden",
  "broken-link",
  "ambiguous-link",
  "broken-heading",
  "broken-block",
  "broken-embed",
  "embed-cycle",
  "embed-too-large",
  "missing-image",
]);
