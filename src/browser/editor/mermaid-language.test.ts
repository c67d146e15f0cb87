import { expect, test } from "vitest";
import { mermaidLanguage } from "./mermaid-language.ts";

/** The coloured pieces of a line, each with its kind. */
function pieces(line: string): string[] {
  const found: string[] = [];
  mermaidLanguage.parser.parse(line).iterate({
    enter: ({ name, from, to }) => {
      if (name !== "Document") found.push(`${name} ${line.slice(from, to)}`);
    },
  });
  return found;
}

test.each<[string, string[]]>([
  ["%% a comment --> no arrow", ["comment %% a comment --> no arrow"]],
  ["flowchart LR", ["keyword flowchart", "keyword LR"]],
  ["sequenceDiagram", ["keyword sequenceDiagram"]],
  ["stateDiagram-v2", ["keyword stateDiagram-v2"]],
  ["A[Server A] --> B", ["operator -->"]],
  ["A -.->|after a while| B", ["operator -.->", "string |after a while|"]],
  ["Client->>Server: GET /cart", ["operator ->>"]],
  ["Server-->>Client: 200", ["operator -->>", "number 200"]],
  ["A --x B", ["operator --x"]],
  ["A <--> B ==> C ~~~ D", ["operator <-->", "operator ==>", "operator ~~~"]],
  ['A["a --> label"]', ['string "a --> label"']],
  ["Store <|-- Cache", ["operator <|--"]],
  ["subgraph endless", ["keyword subgraph"]],
  ["well-known", []],
])("%s", (line, expected) => {
  expect(pieces(line)).toEqual(expected);
});
