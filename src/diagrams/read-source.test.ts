import { expect, test } from "vitest";
import { readSource } from "./read-source.ts";

test.each([
  ["flowchart LR\n A-->B", "flowchart", "Flowchart"],
  ["graph TD", "graph", "Flowchart"],
  ["stateDiagram-v2", "statediagram", "State diagram"],
  ["xychart-beta", "xychart", "Chart"],
  ["%%{init: {}}%%\n%% why\nsequenceDiagram", "sequencediagram", "Sequence diagram"],
  ["---\nconfig:\n  look: neo\n---\nerDiagram", "erdiagram", "Entity relationship diagram"],
  ["\r\npie\r\n", "pie", "Pie chart"],
  ["zenuml\n", "zenuml", "Diagram"],
  ["", "", "Diagram"],
])("%j is a %s", (source, keyword, name) => {
  expect(readSource(source)).toMatchObject({ keyword, name });
});

test.each([
  ["graph TD\n accTitle: Who asks whom\n A", "Flowchart: Who asks whom"],
  ['---\ntitle: "Who asks"\n---\ngraph TD', "Flowchart: Who asks"],
  ["pie showData title Pets\n a: 1", "Pie chart: Pets"],
  ["gantt\n  title A plan\n", "Gantt chart: A plan"],
])("%j is called %s", (source, name) => {
  expect(readSource(source).name).toBe(name);
});

test("finds descriptions of one line and of several, and draws neither", () => {
  const one = readSource("graph TD\n accDescr: From A\n A");
  expect(one.description).toBe("From A");
  const several = readSource("graph TD\n accTitle: T\n accDescr {\n From A\n to B\n }\n A");
  expect(several.description).toBe("From A to B");
  expect(several.lines).toEqual(["graph TD", " A"]);
});

test("a word that every object knows is no kind", () => {
  expect(readSource("constructor\n").name).toBe("Diagram");
});
