import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import type { ResolvedLink } from "../links/graph.ts";
import type { ClaimResolution } from "../links/resolve.ts";
import type { Note } from "../note/note.ts";
import type { Notebook } from "../notebook.ts";
import { type Suggest, suggestFrom } from "../text/suggest.ts";
import { exampleUses } from "./example-uses.ts";

/** The kinds of diagnostics on notes' use of examples, with their severities. */
export const EXAMPLE_USE_KINDS = {
  "broken-example": "error",
  "broken-claim": "error",
  "example-unused": "warning",
} as const;

const diagnostic = diagnosticsOf(EXAMPLE_USE_KINDS);

/** The parts of an example that notes can name. */
export interface ExampleFacts {
  readonly name: string;
  readonly claims: readonly { readonly id: string }[];
}

/**
 * Checks the notes' embeds of examples and links to claims against the known examples. A claim that does not
 * hold is a diagnostic of its example, not of the note.
 */
export function exampleDiagnostics(
  { notes, graph }: Notebook,
  examples: readonly ExampleFacts[],
): Diagnostic[] {
  const known = knownOf(examples);
  return notes.flatMap((note) =>
    (graph.links.get(note.id) ?? []).flatMap((resolved) => diagnosticOf(note, resolved, known) ?? []),
  );
}

/**
 * Lists the example files that no note shows, as warnings at their first line.
 * @param files the example files by the examples' names
 */
export function unusedExamples(book: Notebook, files: ReadonlyMap<string, string>): Diagnostic[] {
  const uses = exampleUses(book);
  return [...files].flatMap(([name, file]) => {
    if (uses.get(name)?.shownIn.length) return [];
    const message = `No note shows the example "${name}".`;
    return diagnostic(
      "example-unused",
      { file, line: 1, column: 1 },
      message,
      `write ![[${name}.ts]] in one`,
    );
  });
}

interface Known {
  /** The claims of each example. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  /** Every claim as links name it: `example/claim`. */
  readonly all: ReadonlySet<string>;
  readonly nearExample: Suggest;
  readonly nearClaim: Suggest;
}

function knownOf(examples: readonly ExampleFacts[]): Known {
  const claims = new Map(examples.map(({ name, claims: own }) => [name, own.map(({ id }) => id)]));
  const all = new Set([...claims].flatMap(([name, ids]) => ids.map((id) => `${name}/${id}`)));
  return { claims, all, nearExample: suggestFrom(claims.keys()), nearClaim: suggestFrom(all) };
}

function diagnosticOf(note: Note, { link, resolution }: ResolvedLink, known: Known): Diagnostic | undefined {
  const place = { file: note.file, line: link.line, column: link.column };
  if (resolution.to === "example" && !known.claims.has(resolution.name)) {
    const near = known.nearExample(resolution.name);
    const sign = link.kind === "embed" ? "!" : "";
    const meant = near && `did you mean ${sign}[[${near}.ts]]?`;
    return diagnostic("broken-example", place, `There is no example "${resolution.name}".`, meant);
  }
  if (resolution.to !== "claim") return undefined;
  const message = faultOf(resolution, known);
  if (message === undefined) return undefined;
  return diagnostic("broken-claim", place, message, suggestion(resolution, known));
}

function faultOf({ example, claim }: ClaimResolution, { claims }: Known): string | undefined {
  if (example === "" || claim === "") return "This link to a claim does not name an example and its claim.";
  const own = claims.get(example);
  if (!own) return `There is no example "${example}".`;
  return own.includes(claim) ? undefined : `The example "${example}" makes no claim "${claim}".`;
}

function suggestion({ example, claim }: ClaimResolution, known: Known): string | undefined {
  const near = known.nearExample(example);
  const meant = known.nearClaim(`${example}/${claim}`) ?? (near && `${near}/${claim}`);
  if (meant && known.all.has(meant)) return `did you mean claim:${meant}?`;
  const own = known.claims.get(example);
  if (own?.length) return `its claims are ${own.join(", ")}`;
  return example === "" || claim === "" ? "write claim:example/claim" : undefined;
}
