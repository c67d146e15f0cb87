import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { ResolvedLink } from "../links/graph.ts";
import type { Notebook } from "../notebook.ts";
import type { Place } from "../text/place.ts";

/** What a renaming would change besides the name: a link's meaning, or a diagnostic that was not there. */
export interface Difference extends Place {
  readonly message: string;
  readonly suggestion?: string;
}

/**
 * Compares the notes before and after a note was renamed: the first link that means something else, or the
 * first error, warning or link by another name that is new. A link that led to no note may heal.
 * @param moved where a file stands afterwards
 */
export function differenceOf(
  before: Notebook,
  after: Notebook,
  moved: (file: string) => string,
): Difference | undefined {
  return linkDifference(before, after, moved) ?? diagnosticDifference(before, after, moved);
}

function linkDifference(
  before: Notebook,
  after: Notebook,
  moved: (file: string) => string,
): Difference | undefined {
  const byFile = new Map(after.notes.map((note) => [note.file, note]));
  for (const note of before.notes) {
    const own = before.graph.links.get(note.id) ?? [];
    const now = byFile.get(moved(note.file));
    const then = (now && after.graph.links.get(now.id)) ?? [];
    for (const [index, resolved] of own.entries()) {
      const other = then[index];
      if (other && meaning(resolved, moved) === meaning(other, (file) => file)) continue;
      if (other?.resolution.to === "note" && HEALABLE.has(resolved.resolution.to)) continue;
      const { line, column } = resolved.link;
      return { file: note.file, line, column, message: "this link would mean something else." };
    }
  }
  return undefined;
}

/** What leads to no note may come to lead to one. */
const HEALABLE = new Set(["nothing", "several"]);

/** What a link leads to, in words that are the same for the same thing. */
function meaning({ resolution }: ResolvedLink, moved: (file: string) => string): string {
  switch (resolution.to) {
    case "note":
      return JSON.stringify(["note", moved(resolution.note.file), resolution.anchor, resolution.lost]);
    case "several":
      return JSON.stringify(["several", resolution.files.map(moved).sort()]);
    // What is not found is called by the name that is written.
    case "nothing":
    case "missing-image":
      return resolution.to;
    default:
      return JSON.stringify(resolution);
  }
}

function diagnosticDifference(
  before: Notebook,
  after: Notebook,
  moved: (file: string) => string,
): Difference | undefined {
  const key = (diagnostic: Diagnostic, file: string) => `${diagnostic.kind} ${file}`;
  const counts = new Map<string, number>();
  for (const diagnostic of before.diagnostics) {
    const own = key(diagnostic, moved(diagnostic.file));
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return after.diagnostics.find((diagnostic) => {
    const own = key(diagnostic, diagnostic.file);
    const left = (counts.get(own) ?? 0) - 1;
    counts.set(own, left);
    return left < 0 && (diagnostic.severity !== "notice" || diagnostic.kind === "link-by-name");
  });
}
