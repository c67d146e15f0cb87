import { readSteps } from "../kinds/read-sequence.ts";
import { readTree, treesOf } from "../kinds/read-tree.ts";
import { tellPacket, tellPie, tellRadar, tellSankey, tellVenn, tellXyChart } from "../kinds/tell-charts.ts";
import { tellGantt } from "../kinds/tell-gantt.ts";
import { tellGit, tellJourney, tellTimeline } from "../kinds/tell-plans.ts";
import type { Model } from "../model.ts";
import { call } from "../unknown.ts";
import { describeClasses } from "../words/describe-classes.ts";
import { describeEntities } from "../words/describe-entities.ts";
import { describeGraph } from "../words/describe-graph.ts";
import { describeSequence } from "../words/describe-sequence.ts";
import { describeStates } from "../words/describe-states.ts";
import { describeTree } from "../words/describe-tree.ts";

type Teller = (database: unknown, model: Model, said: string) => string | null;

const tellRoot: Teller = (database) => describeTree(readTree(call(database, "getRoot")));
const tellTrees: Teller = (_, model) => treesOf(model).map(describeTree).join(" ");

const TELLERS: Readonly<Record<string, Teller>> = {
  architecture: (_, model) => describeGraph(model),
  block: (_, model) => describeGraph(model),
  c4: (_, model) => describeGraph(model, "is related to"),
  classDiagram: (_, model) => describeClasses(model),
  er: (_, model) => describeEntities(model),
  gantt: tellGantt,
  gitGraph: tellGit,
  ishikawa: tellRoot,
  journey: tellJourney,
  kanban: tellTrees,
  mindmap: tellTrees,
  packet: tellPacket,
  pie: tellPie,
  radar: tellRadar,
  requirement: (_, model) => describeGraph(model, "is related to"),
  sankey: tellSankey,
  sequence: (database) => describeSequence(readSteps(database)),
  stateDiagram: (_, model) => describeStates(model),
  timeline: (database, _, said) => tellTimeline(database, said),
  treeView: tellRoot,
  treemap: tellRoot,
  venn: tellVenn,
  xychart: tellXyChart,
};

/**
 * Tells in sentences what a diagram shows. Empty where neither its kind nor its nodes and edges say anything.
 * @param database what Mermaid's parser has filled
 * @param model what `readModel` has read from it
 * @param said how its author describes it
 * @returns null where that leaves nothing to tell
 */
export function describe(kind: string, database: unknown, model: Model, said: string): string | null {
  const tell = TELLERS[kind] ?? ((_, graph) => describeGraph(graph));
  return tell(database, model, said)?.trim() ?? null;
}
