import type { Link } from "../contents/links.ts";
import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import type { Note } from "../note/note.ts";
import type { NoteId } from "../text/ids.ts";
import { lastUpTo } from "../text/sorted.ts";
import type { ResolvedLink } from "./graph.ts";
import type { Names } from "./names.ts";
import type { NoteResolution } from "./resolve.ts";

/** The kinds of diagnostics on embeds of notes that exist, with their severities. */
export const EMBED_KINDS = { "embed-cycle": "error", "embed-too-large": "error" } as const;

const diagnostic = diagnosticsOf(EMBED_KINDS);

/** Why an embed is shown as a link instead. */
type Cut = "cycle" | "size";

/** The embeds that are not followed, by `embedKey`. */
export type CutEmbeds = ReadonlyMap<string, Cut>;

/** Makes the key of an embed from its note and the offset at which the embed begins. */
export const embedKey = (note: Note, offset: number) => `${note.id}\n${offset}`;

/** Characters of source that one embed may bring in, all embeds inside it included. */
const SIZE_LIMIT = 500_000;
/**
 * Characters of source that may be read for the embeds of a page: to show a part of a note, the whole note is
 * read.
 */
const READ_LIMIT = 2_000_000;
const DEPTH_LIMIT = 8;
/**
 * Levels of embeds that are followed at all: a longer chain is cut anyway, and must not overflow the stack.
 */
const STACK_LIMIT = 500;

/** What an embed costs: characters shown, characters read, and levels of embeds. */
interface Measure {
  readonly size: number;
  readonly read: number;
  readonly depth: number;
}

interface Embed {
  readonly from: Note;
  readonly link: Link;
  readonly to: NoteResolution;
}

/**
 * Finds the embeds to cut: those that would never end, and those that would make a page too large. An embed
 * closes a cycle when its content contains the embed itself, at any depth; two parts of a note, or a note
 * shown twice, close none.
 */
export function cutEmbeds(
  notes: readonly Note[],
  links: ReadonlyMap<NoteId, readonly ResolvedLink[]>,
  names: Names,
): { cuts: CutEmbeds; diagnostics: Diagnostic[] } {
  const embeds = new Map(notes.map((note) => [note.id, embedsOf(note, links.get(note.id) ?? [])]));
  const offsets = new Map(Array.from(embeds, ([id, own]) => [id, own.map(({ link }) => link.offset)]));
  const measured = new Map<Link, Measure | "open" | "cut">();
  // Content that several embeds show is measured once.
  const shown = new Map<string, Measure>();
  const cuts = new Map<string, Cut>();
  const diagnostics: Diagnostic[] = [];
  for (const embed of [...embeds.values()].flat()) measure(embed, 0);
  for (const own of embeds.values()) {
    let read = 0;
    for (const embed of own) {
      const measures = measured.get(embed.link);
      if (typeof measures !== "object") continue;
      if (read + measures.read > READ_LIMIT) cutOff(embed, "size");
      else read += measures.read;
    }
  }
  return { cuts, diagnostics };

  function cutOff(embed: Embed, cut: Cut): void {
    cuts.set(embedKey(embed.from, embed.link.offset), cut);
    diagnostics.push(cutDiagnostic(cut, embed, names));
  }

  /**
   * Measures an embed, and cuts it if necessary. Returns "open" for an embed that is still being measured.
   */
  function measure(embed: Embed, level: number): Measure | "open" | "cut" {
    const before = measured.get(embed.link);
    if (before) return before;
    measured.set(embed.link, "open");
    const content = level < STACK_LIMIT ? contentOf(embed.to, level) : "size";
    const cut = typeof content === "string" ? content : isTooLarge(content) ? "size" : undefined;
    if (cut !== undefined) cutOff(embed, cut);
    const result = typeof content === "string" || cut !== undefined ? "cut" : content;
    measured.set(embed.link, result);
    return result;
  }

  function contentOf(
    { note, range = { start: 0, end: note.source.length } }: NoteResolution,
    level: number,
  ): Measure | "cycle" {
    const key = `${note.id}\n${range.start}\n${range.end}`;
    const before = shown.get(key);
    if (before) return before;
    let size = range.end - range.start;
    let read = note.source.length;
    let depth = 1;
    const all = embeds.get(note.id) ?? [];
    const places = offsets.get(note.id) ?? [];
    const inside = all.slice(lastUpTo(places, range.start - 1) + 1, lastUpTo(places, range.end - 1) + 1);
    for (const inner of inside) {
      const measures = measure(inner, level + 1);
      if (measures === "open") return "cycle";
      if (measures === "cut") continue;
      size += measures.size;
      read += measures.read;
      depth = Math.max(depth, measures.depth + 1);
    }
    const measures = { size, read, depth };
    shown.set(key, measures);
    return measures;
  }
}

const isTooLarge = ({ size, depth }: Measure) => size > SIZE_LIMIT || depth > DEPTH_LIMIT;

/** Lists the embeds of a note that its page would show: not those whose heading or block is missing. */
const embedsOf = (from: Note, links: readonly ResolvedLink[]): Embed[] =>
  links.flatMap(({ link, resolution: to }) =>
    link.kind === "embed" && to.to === "note" && !to.lost ? [{ from, link, to }] : [],
  );

function cutDiagnostic(
  cut: Cut,
  { from: { file }, link: { line, column }, to: { note } }: Embed,
  names: Names,
): Diagnostic {
  const [kind, why] =
    cut === "cycle"
      ? (["embed-cycle", "would never end"] as const)
      : (["embed-too-large", "brings in too much"] as const);
  const message = `Embedding ${note.file} here ${why}.`;
  return diagnostic(kind, { file, line, column }, message, `link to it: [[${names.nameOf(note)}]]`);
}
