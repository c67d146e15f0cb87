import type { ResolvedLink } from "./graph.ts";
import type { NoteId } from "./ids.ts";
import type { Note } from "./note.ts";
import { type Problem, problem } from "./problem.ts";
import type { NoteResolution } from "./resolve.ts";

/** Why an embed is shown as a link instead. */
export type Cut = "cycle" | "size";

/** The embeds that are not followed, by `embedKey`. */
export type CutEmbeds = ReadonlyMap<string, Cut>;

export const embedKey = (note: Note, offset: number) => `${note.id}\n${offset}`;

/** Characters of source that one embed may bring in, all embeds inside it included. */
const SIZE_LIMIT = 500_000;
const DEPTH_LIMIT = 8;

/**
 * Finds the embeds that would never end or would swell a page beyond reason. An embed closes a circle when what it shows
 * holds, however deep, the embed itself; showing two parts of one note, or one note twice, is none.
 */
export function cutEmbeds(
  notes: readonly Note[],
  links: ReadonlyMap<NoteId, readonly ResolvedLink[]>,
): { cuts: CutEmbeds; problems: Problem[] } {
  const cuts = new Map<string, Cut>();
  const problems: Problem[] = [];
  const measured = new Map<string, { size: number; depth: number } | "open">();

  function measure(from: Note, { link, resolution }: ResolvedLink & { resolution: NoteResolution }): { size: number; depth: number } {
    const key = embedKey(from, link.offset);
    const before = measured.get(key);
    if (before === "open") return { size: Number.POSITIVE_INFINITY, depth: 0 };
    if (before) return before;
    measured.set(key, "open");
    const { note, range = { start: 0, end: note.source.length } } = resolution;
    let size = range.end - range.start;
    let depth = 1;
    let cut: Cut | undefined;
    for (const inner of embedsOf(links.get(note.id) ?? [])) {
      if (inner.link.offset < range.start || inner.link.offset >= range.end) continue;
      const innerKey = embedKey(note, inner.link.offset);
      if (cuts.has(innerKey)) continue;
      const measures = measure(note, inner);
      if (measures.size === Number.POSITIVE_INFINITY) cut = "cycle";
      if (cuts.has(innerKey)) continue;
      size += measures.size;
      depth = Math.max(depth, measures.depth + 1);
    }
    if (cut === undefined && (size > SIZE_LIMIT || depth > DEPTH_LIMIT)) cut = "size";
    if (cut !== undefined) {
      cuts.set(key, cut);
      problems.push(cutProblem(cut, from, link.line, link.column, note));
    }
    const result = cut === undefined ? { size, depth } : { size: 0, depth: 0 };
    measured.set(key, result);
    return result;
  }

  for (const note of notes) for (const embed of embedsOf(links.get(note.id) ?? [])) measure(note, embed);
  return { cuts, problems };
}

function* embedsOf(links: readonly ResolvedLink[]): Generator<ResolvedLink & { resolution: NoteResolution }> {
  for (const { link, resolution } of links) if (link.kind === "embed" && resolution.to === "note") yield { link, resolution };
}

function cutProblem(cut: Cut, { file }: Note, line: number, column: number, target: Note): Problem {
  return cut === "cycle"
    ? problem("embed-cycle", { file, line, column }, `Embedding ${target.file} here would never end.`, `link to it: [[${target.id}]]`)
    : problem("embed-too-large", { file, line, column }, `Embedding ${target.file} here brings in too much.`, `link to it: [[${target.id}]]`);
}
