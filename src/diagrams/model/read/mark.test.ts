import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { ModelEdge, ModelNode } from "../model.ts";
import { marksFor } from "./mark.ts";

const node = (id: string, name: string): ModelNode => ({ id, name, label: name, shape: "", lines: [] });
const edge = (id: string, from: string, to: string): ModelEdge => ({
  id,
  from,
  to,
  label: "",
  type: "",
  isDotted: false,
});
const model = {
  nodes: [
    node("flowchart-A-0", "Server A"),
    node("classId-Car-7", "Car"),
    node("C", "Client"),
    node("group-api", "API"),
  ],
  edges: [edge("L_A_B_0", "Server A", "Car"), edge("i1", "Client", "Car")],
};
const marks = marksFor(model, "drawing");
const sent = { "data-from": "Client", "data-to": "Car" };

test.each<[what: string, html: string, marked: Record<string, string> | undefined]>([
  ["a node", `<g id="drawing-flowchart-A-0"/>`, { "data-node": "Server A" }],
  ["a class, whatever its number", `<g id="drawing-classId-Car-123"/>`, { "data-node": "Car" }],
  [
    "an edge",
    `<path id="drawing-L_A_B_0" data-id="L_A_B_0"/>`,
    { "data-from": "Server A", "data-to": "Car" },
  ],
  ["an edge's label", `<g class="label" data-id="L_A_B_0"/>`, { "data-label-of": "Server A → Car" }],
  ["an actor", `<g data-et="participant" data-id="C"/>`, { "data-node": "Client" }],
  ["an actor's box below", `<g><rect class="actor actor-bottom" name="C"/></g>`, { "data-node": "Client" }],
  ["an actor's figure below", `<g class="actor-man actor-bottom" name="C"/>`, { "data-node": "Client" }],
  ["a message", `<line data-et="message" data-id="i1"/>`, sent],
  [
    "a message's text",
    `<text class="messageText">a</text><line data-et="message" data-id="i1"/>`,
    { "data-label-of": "Client → Car" },
  ],
  ["a shape with a node's id", `<rect id="drawing-flowchart-A-0"/>`, undefined],
  ["the box of a group", `<rect id="drawing-group-api"/>`, { "data-node": "API" }],
  ["anything else", `<g id="constructor"/>`, undefined],
])("%s", (_, html, marked) => {
  const { document } = new JSDOM(`<svg>${html}</svg>`).window;
  const [element] = document.querySelector("svg")?.children ?? [];
  expect(element && marks(element)).toEqual(marked);
});
