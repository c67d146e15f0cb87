import { byCodeUnit } from "../text/by-code-unit.ts";
import { type Diagnostic, inReadingOrder } from "./diagnostic/diagnostic.ts";
import { assetsOf } from "./links/assets.ts";
import { type CutEmbeds, cutEmbeds } from "./links/embeds.ts";
import { formerIdDiagnostics } from "./links/former-ids.ts";
import { type Graph, graphOf, type ResolvedLink } from "./links/graph.ts";
import { aliasDiagnostics, settleIds } from "./links/name-rules.ts";
import { type Names, namesOf } from "./links/names.ts";
import { resolve } from "./links/resolve.ts";
import { linkDiagnostics } from "./links/rules/link-rules.ts";
import { sitePagesOf } from "./links/site-pages.ts";
import { type Note, type NoteFile, readNote } from "./note/note.ts";
import type { Components } from "./rules/text/note-text.ts";
import type { NoteId } from "./text/ids.ts";
import type { Parse } from "./tree/tree.ts";

/** All notes, their links, and all of their diagnostics. */
export interface Notebook {
  /** In order of their files. */
  readonly notes: readonly Note[];
  readonly names: Names;
  readonly graph: Graph;
  readonly cuts: CutEmbeds;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a notebook is made of: files that were read elsewhere, and what the site offers. */
export interface NotebookParts {
  readonly files: readonly NoteFile[];
  /** Paths of the image files below the notes folder. */
  readonly assets?: readonly string[];
  /** Paths of the files there that are neither notes nor images. */
  readonly attachments?: readonly string[];
  /** Files that the site publishes beside its pages, by their paths below its base path. */
  readonly published?: readonly string[];
  readonly parse: Parse;
  /** The components that an MDX note may use. */
  readonly components?: Components;
  /** Recalls a note that was read before, of the same text and by the same program; else it is to be read. */
  readonly recall?: (file: NoteFile, read: () => Note) => Note;
}

/**
 * Reads the notes and joins them by their links. Never throws on a note: a broken note is there with its
 * diagnostics.
 */
export function buildNotebook({
  files,
  assets = [],
  attachments = [],
  published = [],
  parse,
  components = new Map(),
  recall = (_, read) => read(),
}: NotebookParts): Notebook {
  const inOrder = [...files].sort((a, b) => byCodeUnit(a.file, b.file));
  const read = inOrder.map((file) => recall(file, () => readNote(file, parse, components)));
  const { notes, diagnostics: idDiagnostics } = settleIds(read);
  const names = namesOf(notes);
  const around = { names, assets: assetsOf(assets, attachments), pages: sitePagesOf(notes, published) };
  const links = new Map<NoteId, readonly ResolvedLink[]>(
    notes.map((note) => [
      note.id,
      note.links.map((link) => ({ link, resolution: resolve(link, note, around) })),
    ]),
  );
  const { cuts, diagnostics: embedDiagnostics } = cutEmbeds(notes, links, names);
  const diagnostics = [
    ...notes.flatMap((note) => note.diagnostics),
    ...idDiagnostics,
    ...aliasDiagnostics(notes),
    ...formerIdDiagnostics(notes),
    ...notes.flatMap((note) =>
      (links.get(note.id) ?? []).flatMap(({ link, resolution }) =>
        linkDiagnostics(resolution, { link, from: note, names }),
      ),
    ),
    ...embedDiagnostics,
  ];
  return { notes, names, graph: graphOf(notes, links), cuts, diagnostics: inReadingOrder(diagnostics) };
}
