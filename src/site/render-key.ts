import { createHash } from "node:crypto";
import type { Drawn } from "../diagrams/diagram.ts";
import type { RenderSite } from "../markdown/context.ts";
import type { ShownExample } from "../markdown/example-html.ts";
import { embedKey } from "../notebook/embeds.ts";
import type { Note } from "../notebook/note.ts";
import type { Resolution } from "../notebook/resolve.ts";
import { sourceHash } from "./source-hash.ts";

/** All that has a part in a note's HTML. */
const RENDERERS = ["src/markdown", "src/notebook", "src/diagrams"];

/**
 * Makes the key under which a note's HTML is kept: its text, what each of its links turned out to mean, the examples it
 * shows with their runs, the same of the notes it embeds, the base path, and the program that renders. Where the key is
 * the same, so is the HTML.
 */
export function renderKeys(
  { book, base, imageSize, example }: RenderSite,
  diagrams: ReadonlyMap<string, Drawn>,
): (note: Note) => string {
  const program = sourceHash(RENDERERS);
  const keys = new Map<Note, string>();
  const own = (note: Note) => {
    const links = book.graph.links.get(note.id) ?? [];
    const meanings = links.map(({ link, resolution }) => [
      meaning(resolution, { imageSize, example }),
      book.cuts.get(embedKey(note, link.offset)),
    ]);
    const { format, source, title, problems, programs } = note;
    const ran = programs.map(({ name }) => shown(example(name)));
    const undrawn = note.diagrams.map(({ source }) => reasonOf(diagrams.get(source)));
    return hash(
      JSON.stringify([program, base, format, source, title, problems.length, meanings, ran, undrawn]),
    );
  };
  const embedded = (note: Note, seen: Set<Note>): Set<Note> => {
    for (const { link, resolution } of book.graph.links.get(note.id) ?? []) {
      if (link.kind !== "embed" || resolution.to !== "note" || seen.has(resolution.note)) continue;
      embedded(resolution.note, seen.add(resolution.note));
    }
    return seen;
  };
  return (note) => {
    const key = keys.get(note) ?? hash([note, ...embedded(note, new Set())].map(own).join());
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
  return { ...rest, title: note.title, slug: note.slug };
}

/** A drawing follows from its source and the program; that there is none may also be the machine's doing. */
const reasonOf = (drawn: Drawn | undefined) => (drawn && "svg" in drawn ? undefined : drawn);

/** What a note shows of an example; what it printed is in its hash. */
function shown(example: ShownExample | undefined): unknown {
  if (!example) return undefined;
  const { title, question, source, linesBefore, code, claims, run, isUnrecorded } = example;
  const lines = claims.map(({ id, holds, line }) => [id, holds, line - linesBefore]);
  return [title, question, source, code !== "", lines, run?.seed, run?.hash, isUnrecorded];
}

const hash = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);
