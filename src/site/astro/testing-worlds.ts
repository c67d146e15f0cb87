import type { Diagram, Drawn } from "../../diagrams/diagram.ts";
import type { Example } from "../../examples/example.ts";
import { renderNote } from "../../markdown/render/render.ts";
import { EXAMPLE, testSite } from "../../markdown/testing.ts";
import { diagramOn } from "./diagram-on.ts";
import { renderKeys } from "./render-key.ts";

/** All that a note's HTML may depend on, but for the program that makes it. */
export interface World {
  readonly notes: Readonly<Record<string, string>>;
  readonly assets?: readonly string[];
  readonly imageSize?: { readonly width: number; readonly height: number };
  readonly base?: string;
  /** What is known of the example `x`; there is none without. */
  readonly example?: Partial<Example>;
  /** What became of `MERMAID`. */
  readonly drawn?: Drawn;
}

export const MERMAID = "flowchart LR\n  A --> B";

/** A drawing of `MERMAID`. */
export const DRAWN: Diagram = {
  svg: '<svg class="diagram"></svg>',
  ...{ width: 1, height: 1, kind: "flowchart", name: "Diagram" },
  nodes: ["A", "B"].map((name) => ({ name, label: name })),
  edges: [],
  description: "A leads to B.",
};

/** Makes a run that sends a message from A and prints a word. */
export const runOf = (to: string, word: string): Example["run"] & object => ({
  ...{ seed: 1, hash: `${to} ${word}`, output: [word], claims: [] },
  trace: [
    { t: 0, kind: "request", from: "A", to, key: "GET /" },
    { t: 1, kind: "log", value: word },
  ],
});

/** Makes the claims of an example: a single one, on its first line. */
export const claimOf = (holds: boolean) => [{ id: "kept", holds, line: 1, column: 1 }];

const exampleOf = (changes: Partial<Example>): Example => ({
  ...EXAMPLE,
  ...{ name: "x", file: "x.ts", source: "const a = 1;\n", code: "const a = 1;\n" },
  ...{ claims: claimOf(true), run: runOf("B", "yes"), ...changes },
});

/** Renders the notes of a world, each with the key that its HTML is kept under. */
export async function pagesOf({ notes, assets = [], imageSize, base = "/", example, drawn = DRAWN }: World) {
  const examples = example ? [exampleOf(example)] : [];
  const diagrams = new Map([[MERMAID, drawn]]);
  const around = { assets, base, imageSize: () => imageSize };
  const { book } = testSite(notes, around);
  const site = testSite(notes, {
    ...around,
    example: (name) => examples.find((each) => each.name === name),
    diagram: diagramOn({ book, diagrams, examples }, base),
  });
  const keyOf = renderKeys(site, diagrams);
  return Promise.all(
    site.book.notes.map(async (note) => ({
      file: note.file,
      key: keyOf(note),
      html: await renderNote(note, site),
    })),
  );
}
