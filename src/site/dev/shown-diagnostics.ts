import type { ShownDiagnostic } from "../../browser/diagnostics/shown-diagnostic.ts";
import { exampleUses } from "../../notebook/check/example-uses.ts";
import { exampleHref, type Href, noteHref } from "../../notebook/text/ids.ts";
import type { LoadedSite } from "../read/load-site.ts";
import type { Settings } from "../settings/settings.ts";
import { workingPath } from "../settings/working-path.ts";

/**
 * Lists the diagnostics of a site, each with the addresses of the pages that show it. The page of a note
 * shows those of the note and of the examples in it; the page of an example shows the example's own.
 */
export function shownDiagnostics(
  { book, examples, diagnostics }: Pick<LoadedSite, "book" | "examples" | "diagnostics">,
  { notesDir, base }: Pick<Settings, "notesDir" | "base">,
): ShownDiagnostic[] {
  const pages = new Map<string, readonly Href[]>(
    book.notes.map(({ file, slug }) => [workingPath(notesDir, file), [noteHref(slug, base)]]),
  );
  const uses = exampleUses(book);
  for (const { name, file } of examples) {
    if (pages.has(file)) continue;
    const shownIn = uses.get(name)?.shownIn ?? [];
    pages.set(file, [exampleHref(name, base), ...shownIn.map(({ slug }) => noteHref(slug, base))]);
  }
  return diagnostics.map(({ file, line, column, severity, message, suggestion }) => ({
    place: `${file}:${line}:${column}`,
    severity,
    message,
    ...(suggestion !== undefined && { suggestion }),
    pages: pages.get(file) ?? [],
  }));
}
