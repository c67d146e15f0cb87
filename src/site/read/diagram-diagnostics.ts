import type { DrawingDiagnostic, Drawn } from "../../diagrams/diagram.ts";
import { matchTrace } from "../../diagrams/page/match-trace.ts";
import type { Example } from "../../examples/example.ts";
import type { NoteDiagram } from "../../notebook/contents/diagrams.ts";
import type { Diagnostic } from "../../notebook/diagnostic/diagnostic.ts";
import { diagramDiagnostic } from "../../notebook/diagnostic/other-kinds.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { shownExamples } from "./shown-examples.ts";

/**
 * Checks the diagrams of the notes: those that cannot be drawn, and labels that are ambiguous for the run of
 * an example in the same note.
 */
export function diagramDiagnostics(
  { notes, graph }: Notebook,
  drawn: ReadonlyMap<string, Drawn>,
  examples: readonly Example[],
): Diagnostic[] {
  const byName = new Map(examples.map((example) => [example.name, example]));
  return notes.flatMap((note) => {
    const shown = shownExamples(note, graph).flatMap((name) => byName.get(name) ?? []);
    const lines = note.diagrams.length > 0 ? note.source.split("\n") : [];
    return note.diagrams.flatMap((diagram) => {
      const result = drawn.get(diagram.source);
      if (!result) return [];
      return "svg" in result
        ? shown.flatMap((example) => labelDiagnostics(diagram, matchOf(result, example), example.name))
        : [undrawnDiagnostic(lines, diagram, result)];
    });
  });
}

const matchOf = (diagram: Parameters<typeof matchTrace>[0], { run }: Example) =>
  matchTrace(diagram, run?.trace ?? []);

function undrawnDiagnostic(
  lines: readonly string[],
  diagram: NoteDiagram,
  { why, message, line }: DrawingDiagnostic,
): Diagnostic {
  const kind = why === "syntax" ? "diagram-syntax" : "diagram-undrawn";
  return diagramDiagnostic(
    kind,
    placeOfLine(lines, diagram, line),
    `This diagram cannot be drawn. ${message}`,
  );
}

/** Finds the place of a diagram's line in its note; the fence where the line is not known. */
function placeOfLine(
  lines: readonly string[],
  { source, line: first, place }: NoteDiagram,
  line: number | null,
) {
  if (line === null) return place;
  const text = source.split("\n")[line - 1]?.trim() ?? "";
  const column = (lines[first + line - 2]?.indexOf(text) ?? 0) + 1;
  return { file: place.file, line: first + line - 1, column: Math.max(column, 1) };
}

function labelDiagnostics(
  { place }: NoteDiagram,
  { follows, ambiguous }: ReturnType<typeof matchTrace>,
  example: string,
): Diagnostic[] {
  if (!follows) return [];
  return ambiguous.map(({ name, candidates }) =>
    diagramDiagnostic(
      "diagram-label",
      place,
      `The example "${example}" names "${name}", which several nodes of this diagram are called.`,
      `name it ${candidates.map((each) => `"${each}"`).join(" or ")} in the example`,
    ),
  );
}
