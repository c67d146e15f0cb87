import type { Names } from "../links/names.ts";
import type { Note } from "../note/note.ts";
import { type At, placesIn } from "../text/place.ts";
import { stretchesOf } from "../tree/prose.ts";
import { mentionFinder } from "./mention-finder.ts";
import { notebookRule } from "./notebook-rule.ts";

/**
 * The title or an alias of another note to which a note does not link: said once for each note and other
 * note.
 */
export const unlinkedMention = notebookRule({
  kind: "unlinked-mention",
  severity: "notice",
  check({ book: { notes, graph, names }, where }) {
    const find = mentionFinder(
      notes.flatMap((note) => namesToFind(note, names).map((name) => [name, note] as const)),
    );
    return where.flatMap((note) => {
      const known = new Set<Note>([note]);
      for (const { resolution } of graph.links.get(note.id) ?? [])
        if (resolution.to === "note") known.add(resolution.note);
      let at: At | undefined;
      return stretchesOf(note.prose).flatMap(({ start, end }) =>
        find(note.source.slice(start, end)).flatMap((mention) => {
          const { owner } = mention;
          if (known.has(owner)) return [];
          known.add(owner);
          const words = note.source
            .slice(start + mention.start, start + mention.end)
            .replace(/\s[\s>]*/g, " ");
          const message = `"${words}" is the name of ${owner.file}, to which this note does not link.`;
          const bar = isInTable(note.source, start + mention.start) ? "\\|" : "|";
          const suggestion = `write [[${names.nameOf(owner)}${bar}${words}]]`;
          at ??= placesIn(note.file, note.source);
          return { message, suggestion, place: at(start + mention.start) };
        }),
      );
    });
  },
});

/**
 * Whether a place is in a table, where a bar must be escaped: its line has bars that are no link's and no
 * code's.
 */
function isInTable(source: string, offset: number): boolean {
  const end = source.indexOf("\n", offset);
  const line = source.slice(source.lastIndexOf("\n", offset) + 1, end < 0 ? source.length : end);
  return /(?<!\\)\|/.test(line.replace(/\[\[[^[\]]*\]\]|`[^`]*`/g, ""));
}

/** Those of a note's names that people say, and that no other note has. */
function namesToFind(note: Note, names: Names): string[] {
  const own = [note.title, ...note.fields.aliases];
  return own.filter((name) => {
    const { notes } = names.find(name);
    return notes.length === 1 && notes[0] === note;
  });
}
