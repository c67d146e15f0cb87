import { expect, test } from "vitest";
import type { Drawn } from "../../diagrams/diagram.ts";
import type { Example } from "../../examples/example.ts";
import { EXAMPLE, testSite } from "../../markdown/testing.ts";
import { diagramDiagnostics } from "./diagram-diagnostics.ts";

const drawing = (...names: readonly string[]): Drawn => ({
  ...{
    svg: "<svg/>",
    width: 1,
    height: 1,
    kind: "flowchart-v2",
    name: "Flowchart",
    edges: [],
    description: "",
  },
  nodes: names.map((name) => ({ name, label: name.replace(/^.*\//, "") })),
});

function diagnosticsOf(note: string, drawn: Drawn, examples: readonly Example[] = []) {
  const { book } = testSite({ "a.md": note });
  const [diagram] = book.notes[0]?.diagrams ?? [];
  return diagramDiagnostics(book, new Map([[diagram?.source ?? "", drawn]]), examples);
}

test.each<[why: string, note: string, drawn: Drawn, kind: string, line: number, column: number]>([
  [
    "a line that Mermaid names",
    "# A\n\n```mermaid\ngraph TD\n  A -->\n```\n",
    { why: "syntax", message: "No.", line: 2 },
    ...(["diagram-syntax", 5, 3] as const),
  ],
  [
    "a line in a quote",
    "> ```mermaid\n> graph TD\n> A -->\n> ```\n",
    { why: "syntax", message: "No.", line: 2 },
    ...(["diagram-syntax", 3, 3] as const),
  ],
  [
    "no line",
    "\n- ```mermaid\n  graph TD\n  ```\n",
    { why: "unmeasurable", message: "No.", line: null },
    ...(["diagram-undrawn", 2, 3] as const),
  ],
])("a diagram that cannot be drawn: %s", (_, note, drawn, kind, line, column) => {
  expect(diagnosticsOf(note, drawn)).toMatchObject([{ kind, file: "a.md", line, column }]);
});

const example: Example = {
  ...EXAMPLE,
  file: "carts.ts",
  claims: [],
  run: {
    ...{ seed: 1, hash: "a", output: [], claims: [] },
    trace: [
      { t: 0, kind: "request", from: "Client", to: "A/Server" },
      { t: 1, kind: "request", from: "Client", to: "Server" },
    ],
  },
};
const NOTE = "```mermaid\npie\n```\n\n![[carts.ts]]\n";

test("a name that several nodes have, in a diagram that follows the run", () => {
  expect(diagnosticsOf(NOTE, drawing("Client", "A/Server", "B/Server"), [example])).toEqual([
    {
      ...{ kind: "diagram-label", severity: "warning", file: "a.md", line: 1, column: 1 },
      message: 'The example "carts" names "Server", which several nodes of this diagram are called.',
      suggestion: 'name it "A/Server" or "B/Server" in the example',
    },
  ]);
});

test.each<[why: string, note: string, drawn: Drawn]>([
  ["is drawn", NOTE.replace("![[carts.ts]]", ""), drawing("Client", "A/Server", "B/Server")],
  ["does not follow", NOTE, drawing("Client", "X/Server", "Y/Server", "Z")],
  ["has all names once", NOTE, drawing("Client", "A/Server", "Server")],
])("no problem of a diagram that %s", (_, note, drawn) => {
  expect(diagnosticsOf(note, drawn, [example])).toEqual([]);
});
