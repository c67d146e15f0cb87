import type { Root } from "mdast";
import { emptyNote, imageWithoutText, unclosedFence } from "./content-rules.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { guard } from "./guard.ts";
import { type NoteId, noteId, type Slug, slugOf } from "./ids.ts";
import { type Link, linksOf } from "./links.ts";
import { type Heading, type Outline, outlineOf } from "./outline.ts";
import { type Place, placeAt } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import { firstSentences, type ReadingMeasure, readingMeasure } from "./text.ts";

/** Markdown is for everyone; MDX may use the site's own components. */
export type NoteFormat = "md" | "mdx";

/** A note's file, as the outside world hands it in. */
export interface NoteFile {
  /** Path below the notes folder, with `/`. */
  readonly file: string;
  readonly source: string;
}

/** Turns Markdown or MDX into a tree whose positions are those of the source. Throws on MDX that does not parse. */
export type Parse = (source: string, format: NoteFormat) => Root;

/** One note, read by itself: what it says, and what is wrong with it whatever the other notes say. */
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
  readonly source: string;
  readonly bodyStart: number;
  readonly outline: Outline;
  readonly links: readonly Link[];
  readonly reading: ReadingMeasure;
  /** The first words of its prose, for feeds and previews. */
  readonly summary: string;
  readonly problems: readonly Problem[];
}

/** Reads one note. Never throws: whatever is wrong is a problem of the note, and the note is there all the same. */
export function readNote({ file, source: raw }: NoteFile, parse: Parse, components: ReadonlySet<string>): Note {
  const source = raw.replace(/^\uFEFF/, "");
  const format = file.endsWith(".mdx") ? "mdx" : "md";
  const start: Place = { file, line: 1, column: 1 };
  const { fields, places, bodyStart, problems: found } = readFrontMatter(file, source);
  const problems = [...found];
  if (source.includes("\0")) problems.push(problem("not-text", start, "This file is not text: it holds a zero byte."));
  const tree = parseSafely(source, format, parse, (place, message) =>
    problems.push(problem("mdx-syntax", { file, ...place }, message)),
  );
  const outline = outlineOf(tree);
  const path = file.replace(/\.mdx?$/, "").normalize("NFC");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const id = noteId(fields.id ?? path);
  if (fields.id !== undefined && noteId(fields.id) !== name) {
    const message = `The id is "${fields.id}", but the file is named "${name}".`;
    problems.push(problem("id-differs", places.id ?? start, message, `name the file ${fields.id}.${format}, or drop the id`));
  }
  const first = outline.headings[0];
  const title = fields.title ?? (first?.text || name);
  const titleHeading = first?.depth === 1 && first.text === title ? first : undefined;
  const at = (offset: number) => placeAt(file, source, offset);
  problems.push(...guard(tree, components, at));
  problems.push(...unclosedFence(tree, source, at), ...imageWithoutText(tree, at));
  problems.push(...emptyNote(tree, start));
  return {
    id, slug: slugOf(id), file, name, format, title,
    ...(titleHeading && { titleHeading }),
    fields, places, source, bodyStart, outline,
    links: linksOf(tree, source),
    reading: readingMeasure(tree),
    summary: firstSentences(tree),
    problems,
  };
}

type MdxFailure = (place: { line: number; column: number }, message: string) => void;

/** MDX that does not parse is read as Markdown, so that its title and links still count. */
function parseSafely(source: string, format: NoteFormat, parse: Parse, fail: MdxFailure): Root {
  if (format === "md") return parse(source, "md");
  try {
    return parse(source, "mdx");
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [, line = "1", column = "1", message = text] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? [];
    fail({ line: Number(line), column: Number(column) }, message.replace(/ \(mdx-[^)]*\)$/, ""));
    return parse(source, "md");
  }
}
