import { type GraphNode, readGraph } from "./graph.ts";
import { layeredSize, type Spacing } from "./layered.ts";
import { boxNode, flowNode, stateNode, tableNode } from "./node-sizes.ts";
import { sequenceSize } from "./sequence.ts";
import type { Size } from "./text-size.ts";
import { treeSize } from "./tree.ts";

const LEAST: Size = { width: 60, height: 40 };
const MOST = 4000;
const USUAL: Size = { width: 600, height: 400 };
const C4: Size = { width: 932, height: 1000 };

type Estimate = (lines: readonly string[]) => Size;

/**
 * About as large as Mermaid draws a diagram, so that its room can be kept before it is drawn.
 * @param keyword the kind, as `readSource` gives it
 * @param lines the lines that draw, as `readSource` gives them
 */
export function estimateSize(keyword: string, lines: readonly string[]): Size {
  const { width, height } = (keyword.startsWith("c4") ? C4 : ESTIMATES[keyword]?.(lines)) ?? USUAL;
  return { width: between(LEAST.width, width, MOST), height: between(LEAST.height, height, MOST) };
}

const graph =
  (sizeOf: (node: GraphNode) => Size, spacing: Spacing): Estimate =>
  (lines) =>
    layeredSize(readGraph(lines), sizeOf, spacing);
const always = (width: number, height: number) => () => ({ width, height });
const flowchart = graph(flowNode, { rank: 44, node: 36, group: 25, title: 12 });

const ESTIMATES: Readonly<Record<string, Estimate>> = {
  flowchart,
  graph: flowchart,
  statediagram: graph(stateNode, { rank: 56, node: 50, group: 45, title: 25 }),
  classdiagram: graph(boxNode, { rank: 52, node: 50, group: 30, title: 10 }),
  erdiagram: graph(tableNode, { rank: 90, node: 140, group: 20, title: 10 }),
  requirementdiagram: graph(boxNode, { rank: 70, node: 50, group: 20, title: 10 }),
  sequencediagram: sequenceSize,
  mindmap: treeSize,
  gantt: (lines) => ({ width: 720, height: 100 + 24 * count(lines, /:\s*\S/) }),
  timeline: (lines) => ({ width: 306 + 200 * count(lines, /^\s*[^\s:].*:/), height: 450 }),
  journey: (lines) => ({ width: 300 + 200 * count(lines, /:\s*\d/), height: 540 }),
  gitgraph: (lines) => ({
    width: 160 + 50 * count(lines, /^\s*(commit|merge|cherry-pick)/),
    height: 110 + 90 * count(lines, /^\s*branch/),
  }),
  block: always(400, 200),
  eventmodeling: always(1093, 470),
  packet: always(1026, 190),
  pie: always(600, 450),
  quadrantchart: always(500, 500),
  radar: always(700, 700),
  treemap: always(996, 371),
  treeview: (lines) => ({ width: 250, height: 30 * lines.length }),
  venn: always(800, 450),
  wardley: always(900, 600),
  xychart: always(700, 500),
};

const count = (lines: readonly string[], pattern: RegExp) =>
  lines.filter((line) => pattern.test(line)).length;
const between = (least: number, value: number, most: number) =>
  Math.round(Math.min(Math.max(value, least), most));
