import { diagramHtml } from "../../diagrams/page/html.ts";
import { matchTrace } from "../../diagrams/page/match-trace.ts";
import type { RenderSite } from "../../markdown/context.ts";
import type { Note } from "../../notebook/note/note.ts";
import { sitePath } from "../../notebook/text/ids.ts";
import type { Sequence } from "../read/draw-sequences.ts";
import type { LoadedSite } from "../read/load-site.ts";
import { shownExamples } from "../read/shown-examples.ts";

/** Returns the address of the frame that draws changed diagrams. */
const frameHrefOn = (base: string) => sitePath(base, "mermaid-frame/index.html");

/** Renders a run's sequence diagram for the page of its example. */
export const sequenceHtml = ({ source, drawn }: Sequence, base: string): string =>
  diagramHtml(source, drawn, {
    id: "sequence",
    frameHref: frameHrefOn(base),
    follows: [],
    linkHref: () => undefined,
  });

/** Prepares to render the notes' diagrams for pages below a base path. */
export function diagramOn(
  { book, diagrams, examples }: Pick<LoadedSite, "book" | "diagrams" | "examples">,
  base: string,
): RenderSite["diagram"] {
  const traces = new Map(examples.map(({ name, run }) => [name, run?.trace ?? []]));
  const frameHref = frameHrefOn(base);
  const shown = new Map<Note, readonly string[]>();
  return (source, { id, note, linkHref }) => {
    const drawn = diagrams.get(source);
    if (!drawn) throw new Error(`A diagram of ${note.file} was not drawn.`);
    const names = shown.get(note) ?? shownExamples(note, book.graph);
    shown.set(note, names);
    const follows =
      "svg" in drawn ? names.filter((name) => matchTrace(drawn, traces.get(name) ?? []).follows) : [];
    return diagramHtml(source, drawn, { id, frameHref, follows, linkHref });
  };
}
