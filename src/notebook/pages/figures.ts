import { byCodeUnit } from "../../text/by-code-unit.ts";
import { footnoteSources } from "../note/footnote-sources.ts";
import type { Notebook } from "../notebook.ts";

/** How much a notebook contains of everything. */
export interface Figures {
  readonly notes: number;
  readonly words: number;
  /** Links from note to note, each occurrence counted. */
  readonly links: number;
  /** How many diagrams there are of each kind, the commonest first. */
  readonly diagrams: readonly (readonly [kind: string, count: number])[];
  readonly examples: number;
  /** Claims that programs declare. */
  readonly claims: number;
  /** Claims that programs declare and notes link to. */
  readonly linkedClaims: number;
  /** Documents that footnotes name by their addresses. */
  readonly sources: number;
}

/** The parts of a program that are counted. */
export interface CountedProgram {
  readonly name: string;
  readonly claims: readonly string[];
}

/**
 * Counts the notes, words, links, diagrams, examples, claims and sources of a notebook.
 * @param kindOf returns the kind of a diagram by its source
 */
export function figuresOf(
  { notes, graph }: Pick<Notebook, "notes" | "graph">,
  programs: readonly CountedProgram[],
  kindOf: (source: string) => string,
): Figures {
  const kinds = Map.groupBy(
    notes.flatMap(({ diagrams }) => diagrams),
    ({ source }) => kindOf(source),
  );
  const claims = new Set(programs.flatMap(({ name, claims }) => claims.map((claim) => `${name}/${claim}`)));
  const linked = new Set<string>();
  let links = 0;
  for (const { id } of notes) {
    for (const { link, resolution } of graph.links.get(id) ?? []) {
      if (resolution.to === "claim") linked.add(`${resolution.example}/${resolution.claim}`);
      if (resolution.to === "note" && link.kind === "note" && resolution.note.id !== id) links++;
    }
  }
  return {
    notes: notes.length,
    words: notes.reduce((sum, { reading }) => sum + reading.words, 0),
    links,
    diagrams: Array.from(kinds, ([kind, { length }]) => [kind, length] as const).sort(
      ([a, many], [b, more]) => more - many || byCodeUnit(a, b),
    ),
    examples: programs.length,
    claims: claims.size,
    linkedClaims: claims.intersection(linked).size,
    sources: new Set(notes.flatMap((note) => [...footnoteSources(note)])).size,
  };
}

/** Formats the figures as a Markdown table. */
export function figuresTable(figures: Figures): string {
  const { notes, words, links, diagrams, examples, claims, linkedClaims, sources } = figures;
  const drawn = diagrams.reduce((sum, [, count]) => sum + count, 0);
  const kinds = diagrams.map(([kind, count]) => `${count} × ${kind}`).join(", ");
  const each = notes === 0 ? "0" : (links / notes).toFixed(1);
  const rows = [
    ["notes", number(notes)],
    ["words", number(words)],
    ["links from note to note", `${number(links)}, ${each} a note`],
    ["diagrams", kinds ? `${number(drawn)}: ${kinds}` : number(drawn)],
    ["examples", number(examples)],
    ["claims in programs", `${number(claims)}, ${number(linkedClaims)} of them linked from notes`],
    ["sources in footnotes", number(sources)],
  ];
  return ["| what there is | |", "| --- | --- |", ...rows.map((cells) => `| ${cells.join(" | ")} |`)].join(
    "\n",
  );
}

const number = (count: number) => count.toLocaleString("en");
