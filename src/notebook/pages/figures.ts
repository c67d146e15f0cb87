import { byCodeUnit } from "../../text/by-code-unit.ts";
import { footnoteSources } from "../note/footnote-sources.ts";
import type { Notebook } from "../notebook.ts";

/** How much there is of everything. */
export interface Figures {
  readonly notes: number;
  readonly words: number;
  /** From one note to another, each time that one is written. */
  readonly links: number;
  /** How many diagrams there are of each kind, the commonest first. */
  readonly diagrams: readonly (readonly [kind: string, count: number])[];
  readonly examples: number;
  /** That programs declare. */
  readonly claims: number;
  /** Of these, those that a note links to. */
  readonly linkedClaims: number;
  /** Documents that footnotes name by their addresses. */
  readonly sources: number;
}

/** What is counted of a program. */
export interface CountedProgram {
  readonly name: string;
  readonly claims: readonly string[];
}

/**
 * Counts a notebook.
 * @param kindOf names the kind of a diagram by its source
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

/** The figures as a table in Markdown. */
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
