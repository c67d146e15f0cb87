import { z } from "astro/zod";
import { headingShift } from "../../markdown/plugins/headings.ts";
import type { Link } from "../../notebook/contents/links.ts";
import { type ExampleTitle, labelsOf } from "../../notebook/links/link-label.ts";
import type { Note } from "../../notebook/note/note.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { type Labels, shownSentence, shownText, shownWords } from "../../notebook/tree/shown-words.ts";
import { cutAtSentence } from "../../notebook/tree/text.ts";

/** What a note's page shows besides its text. */
export const noteSchema = z.object({
  id: z.string(),
  slug: z.string(),
  file: z.string(),
  title: z.string(),
  titleAnchor: z.string().optional(),
  lang: z.string().optional(),
  created: z.string().optional(),
  updated: z.string().optional(),
  /** Whether it is shown to its writer alone. */
  isPrivate: z.boolean(),
  tags: z.array(z.string()),
  aliases: z.array(z.string()),
  summary: z.string(),
  minutes: z.number(),
  contents: z.array(z.object({ text: z.string(), depth: z.number(), anchor: z.string() })),
  backlinks: z.array(z.object({ title: z.string(), slug: z.string(), sentence: z.array(z.string()) })),
  linksTo: z.array(z.object({ title: z.string(), slug: z.string() })),
  unwritten: z.array(z.string()),
});

export type NoteData = z.infer<typeof noteSchema>;

/** Deepest heading of a page's table of contents. */
const CONTENTS_DEPTH = 3;
/** Characters of what feeds and search engines say of a page. */
const SUMMARY_LENGTH = 200;

/** Gathers what the page of a note shows of the notebook around it. */
export function noteData(note: Note, { graph }: Notebook, exampleTitle?: ExampleTitle): NoteData {
  const labels = labelsOf(graph.links.get(note.id) ?? [], exampleTitle);
  const { fields, outline, titleHeading } = note;
  const shift = headingShift(note);
  const targets = new Map<string, { title: string; slug: string }>();
  const unwritten = new Set<string>();
  for (const { resolution } of graph.links.get(note.id) ?? []) {
    if (resolution.to === "nothing") unwritten.add(resolution.name);
    if (resolution.to !== "note" || resolution.note.id === note.id) continue;
    targets.set(resolution.note.id, { title: resolution.note.title, slug: resolution.note.slug });
  }
  return {
    id: note.id,
    slug: note.slug,
    file: note.file,
    title: note.title,
    titleAnchor: titleHeading?.anchor,
    lang: fields.lang,
    created: fields.created,
    updated: fields.updated,
    isPrivate: fields.isPrivate,
    tags: [...fields.tags],
    aliases: [...fields.aliases],
    summary: cutAtSentence(shownWords(note.summary, labels), SUMMARY_LENGTH),
    minutes: note.reading.minutes,
    contents: outline.headings
      .filter((heading) => heading !== titleHeading && heading.depth + shift <= CONTENTS_DEPTH)
      .map(({ text, words = [text], depth, anchor }) => ({
        text: shownText(words, labels),
        depth: depth + shift,
        anchor,
      })),
    backlinks: (graph.backlinks.get(note.id) ?? []).map(({ from, link }) => ({
      title: from.title,
      slug: from.slug,
      sentence: sentenceOf(link, labelsOf(graph.links.get(from.id) ?? [], exampleTitle)),
    })),
    linksTo: [...targets.values()],
    unwritten: [...unwritten],
  };
}

/** The sentence that links. An embed has none. */
const sentenceOf = ({ kind, sentence, offset }: Link, labels: Labels): string[] =>
  kind === "embed" ? [] : shownSentence(sentence, offset, labels);
