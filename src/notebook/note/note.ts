import { type Comments, findComments } from "../contents/comments.ts";
import { definitionOf } from "../contents/definition.ts";
import { diagramsOf, type NoteDiagram } from "../contents/diagrams.ts";
import { type Link, linksOf } from "../contents/links.ts";
import { type Openings, openingsOf } from "../contents/openings.ts";
import { type NoteProgram, programsOf } from "../contents/programs.ts";
import { summaryOf } from "../contents/summary.ts";
import { titleHeadingOf } from "../contents/title.ts";
import { type Diagnostic, hasErrors } from "../diagnostic/diagnostic.ts";
import { checkNote } from "../rules/note-rules.ts";
import { thinOut } from "../rules/text/dense-text.ts";
import type { Components } from "../rules/text/note-text.ts";
import { flattenTables } from "../rules/text/ragged-tables.ts";
import { cutTitle } from "../rules/text/title.ts";
import { type NoteId, noteId, type Slug, slugOf } from "../text/ids.ts";
import { normalise } from "../text/normalise.ts";
import { fileName, withoutEnding } from "../text/paths.ts";
import type { Phrase } from "../text/phrase.ts";
import { type Place, placesIn } from "../text/place.ts";
import { blankLines, fill } from "../tree/filler.ts";
import { type Heading, type Outline, outlineOf, type Range } from "../tree/outline.ts";
import { type Prose, proseOf } from "../tree/prose.ts";
import { type ReadingMeasure, readingMeasure } from "../tree/text.ts";
import { type NoteFormat, type Parse, treeOf } from "../tree/tree.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { FrontMatter } from "./front-matter-fields.ts";

export type { NoteFormat };

/** A note's file, as the outside world hands it in. */
export interface NoteFile {
  /** Path below the notes folder, with `/`. */
  readonly file: string;
  readonly source: string;
}

/** A note, read by itself: what it says, and its diagnostics, whatever the other notes say. */
export interface Note {
  readonly id: NoteId;
  readonly slug: Slug;
  readonly file: string;
  /** File name without folder and ending: links may use it. */
  readonly name: string;
  readonly format: NoteFormat;
  readonly title: string;
  /** The heading that serves as title: the page shows it once, at its head. */
  readonly titleHeading?: Heading;
  readonly fields: FrontMatter;
  readonly places: { readonly [field: string]: Place };
  /** Its text as it was read: without what parsers choke on, and with fillers for comments. */
  readonly source: string;
  readonly bodyStart: number;
  /** What its writer keeps out of everything that is published. */
  readonly comments: readonly Range[];
  readonly outline: Outline;
  readonly links: readonly Link[];
  readonly programs: readonly NoteProgram[];
  readonly diagrams: readonly NoteDiagram[];
  readonly prose: Prose;
  readonly reading: ReadingMeasure;
  /** The first paragraph of its prose, for feeds and previews. */
  readonly summary: Phrase;
  /** What its subject is, in the first sentence of each text. */
  readonly definition?: readonly Phrase[];
  readonly openings: Openings;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a single note. Never throws: every error is a diagnostic of the note, and the note is there all the
 * same.
 */
export function readNote(file: NoteFile, parse: Parse, components: Components): Note {
  const note = readAsIs(file, parse, components);
  if (note.format === "md" || !hasErrors(note.diagnostics)) return note;
  // Its page is rendered as Markdown, where what was an expression may be a link: they must be the same
  // links.
  const shown = readAsIs(file, (source) => parse(source, "md"), components, note.comments);
  return { ...shown, diagnostics: note.diagnostics };
}

/** @param known the comments of a note that was read as another format before */
function readAsIs(
  { file, source: raw }: NoteFile,
  parse: Parse,
  components: Components,
  known?: readonly Range[],
): Note {
  const format = file.endsWith(".mdx") ? "mdx" : "md";
  const { source: normalised, bars, isCut } = normalise(raw);
  const { source: thinned, dense, changed } = thinOut(normalised, format);
  const { source: flat, ragged } = flattenTables(thinned);
  const at = placesIn(file, flat);
  const front = readFrontMatter(flat, at);
  // Marks of comments may be among the signs that were thinned out: such a text is not parsed before its
  // comments are known.
  const comments: Comments = known
    ? { ranges: known }
    : dense === undefined
      ? findComments(flat, front.bodyStart, format, parse)
      : findComments(normalised, front.bodyStart, format, () => ({ type: "root", children: [] }));
  const source = blankLines(fill(flat, comments.ranges));
  const { tree, format: readAs, diagnostics } = treeOf(file, source, format, parse);
  const outline = outlineOf(tree);
  const definition = definitionOf(tree, outline);
  const path = withoutEnding(file).normalize("NFC");
  const name = fileName(path);
  const id = noteId(front.fields.id ?? path);
  const own = titleHeadingOf(tree, outline);
  const wholeTitle = front.fields.title ?? own?.words ?? name;
  const title = cutTitle(wholeTitle);
  const titleHeading = own?.words === wholeTitle ? own.heading : undefined;
  const note = {
    id,
    slug: slugOf(id),
    file,
    name,
    format,
    title,
    ...(titleHeading && { titleHeading }),
    fields: front.fields,
    places: front.places,
    source,
    bodyStart: front.bodyStart,
    comments: comments.ranges,
    outline,
    links: linksOf(tree, source),
    programs: programsOf(tree, source, at),
    diagrams: diagramsOf(tree, at),
    prose: proseOf(tree),
    reading: readingMeasure(tree),
    summary: summaryOf(tree),
    ...(definition !== undefined && { definition }),
    openings: openingsOf(tree, outline),
  } as const;
  const found = checkNote({
    ...{ file, name, format, readAs, tree, source, at, components, bars, isCut, dense, changed, ragged },
    prose: note.prose,
    minutes: note.reading.minutes,
    title: { words: wholeTitle, place: front.places["title"] ?? at(own?.heading.offset ?? 0) },
    ownId: front.fields.id ? { id, place: front.places["id"] ?? at(0) } : undefined,
    unclosed: comments.unclosed,
  });
  return { ...note, diagnostics: [...front.diagnostics, ...diagnostics, ...found] };
}
