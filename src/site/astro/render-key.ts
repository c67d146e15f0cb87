import { keyOf } from "../../cache/open-cache.ts";
import type { Drawn } from "../../diagrams/diagram.ts";
import type { RenderSite } from "../../markdown/context.ts";
import type { ShownExample } from "../../markdown/example-html.ts";
import { hasErrors } from "../../notebook/diagnostic/diagnostic.ts";
import { embedKey } from "../../notebook/links/embeds.ts";
import type { Resolution } from "../../notebook/links/resolve.ts";
import type { Note } from "../../notebook/note/note.ts";

/**
 * Makes the key under which a note's HTML is kept: its text, what each of its links turned out to mean, the
 * examples it shows with their runs, its diagrams as they were drawn, the same of the notes it embeds, and
 * the base path. Where the key is the same, so is the HTML that the same code makes.
 */
export function renderKeys(
  { book, base, imageSize, example }: RenderSite,
  diagrams: ReadonlyMap<string, Drawn>,
): (note: Note) => string {
  const keys = new Map<Note, string>();
  const own = (note: Note) => {
    const links = book.graph.links.get(note.id) ?? [];
    const meanings = links.map(({ link, resolution }) => [
      meaning(resolution, { imageSize, example }),
      book.cuts.get(embedKey(note, link.offset)),
    ]);
    const { id, slug, format, source, title, programs } = note;
    const ran = programs.map(({ name }) => shown(example(name)));
    const drawn = note.diagrams.map(({ source }) => diagrams.get(source));
    const isRefused = hasErrors(note.diagnostics);
    const own = [id, slug, format, source, title, isRefused, meanings, ran, drawn];
    return keyOf(base, ...own);
  };
  const embedded = (note: Note, seen: Set<Note>): Set<Note> => {
    for (const { link, resolution } of book.graph.links.get(note.id) ?? []) {
      if (link.kind !== "embed" || resolution.to !== "note" || seen.has(resolution.note)) continue;
      embedded(resolution.note, seen.add(resolution.note));
    }
    return seen;
  };
  return (note) => {
    const key = keys.get(note) ?? keyOf([note, ...embedded(note, new Set())].map(own));
    keys.set(note, key);
    return key;
  };
}

function meaning(
  resolution: Resolution,
  { imageSize, example }: Pick<RenderSite, "imageSize" | "example">,
): unknown {
  if (resolution.to === "asset") return [resolution, imageSize(resolution.path)];
  if (resolution.to === "example") return [resolution, shown(example(resolution.name))];
  if (resolution.to === "claim")
    return [resolution, example(resolution.example)?.claims.find(({ id }) => id === resolution.claim)?.holds];
  if (resolution.to !== "note") return resolution;
  const { note, ...rest } = resolution;
  const heading = note.outline.headings.find(({ anchor }) => anchor === rest.anchor);
  return { ...rest, id: note.id, slug: note.slug, title: note.title, heading: heading?.text };
}

/** What a note shows of an example; what it printed is in its hash. */
function shown(example: ShownExample | undefined): unknown {
  if (!example) return undefined;
  const { title, question, source, linesBefore, code, claims, run, isUnrecorded } = example;
  const lines = claims.map(({ id, holds, line }) => [id, holds, line - linesBefore]);
  return [title, question, source, code !== "", lines, run?.seed, run?.hash, isUnrecorded];
}
