import type { Model, ModelEdge } from "../model.ts";
import { aside, list, quoted, sentence, times } from "./phrases.ts";
import { type Section, sectionsOf, tellSections } from "./sections.ts";

/** Labels of things that send something to one another, as against steps that follow one another. */
const PARTIES =
  /\b(client|server|user|browser|node|service|database|db|store|cache|queue|balancer|proxy|gateway|api|worker|broker)s?\b/i;
const PLURAL = /\b(client|server|user|browser|node|service|store|worker|broker)s$/i;
const STORE = /^(cylinder|database|lin-?cyl|lined-?cylinder|tilted-cylinder|h-cyl|datastore|disk|db|das)/i;

/** A label that is the verb, as in requirement diagrams: `<<satisfies>>`. */
const REQUIRED = /^<<(\w+)>>$/;

/** What one node does to others. */
interface Clause {
  readonly verb: string;
  readonly sources: string[];
  readonly targets: string[];
}

/**
 * Tells a graph of nodes and edges: “Stateful: Client sends to Server A twice; Server A keeps In-Memory
 * State.”
 * @param verb what an edge does where nothing better is known; without it, by what the nodes are called
 */
export function describeGraph(model: Model, verb?: string): string {
  const { nodes, edges } = model;
  const things = nodes.filter(({ isGroup }) => !isGroup);
  const stores = new Set(things.filter(({ shape }) => STORE.test(shape)).map(({ name }) => name));
  const parties = stores.size > 0 || things.some(({ label }) => PARTIES.test(label));
  const usual = verb ?? (parties ? "sends to" : "leads to");
  const told = tellSections(sectionsOf(model), (section) => clausesOf(section, stores, usual));
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = things.filter(({ name }) => !joined.has(name)).map(({ label, name }) => label || name);
  if (alone.length === 0) return told;
  return `${told} ${sentence(`${told === "" ? "It shows" : "It also shows"} ${list(alone)}`)}`.trim();
}

function clausesOf({ edges, call }: Section, stores: ReadonlySet<string>, usual: string): string[] {
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(keyOf(edge), (counts.get(keyOf(edge)) ?? 0) + 1);
  const clauses: Clause[] = [];
  const told = new Set<string>();
  for (const edge of edges) {
    if (told.has(keyOf(edge))) continue;
    told.add(keyOf(edge));
    const verb = verbOf(edge, edges, stores, usual);
    const count = times(counts.get(keyOf(edge)) ?? 1);
    const target = `${call(edge.to)}${count && ` ${count}`}${remarks(edge)}`;
    const source = call(edge.from);
    const same = clauses.find((clause) => clause.verb === verb && clause.sources.join() === source);
    if (same) same.targets.push(target);
    else clauses.push({ verb, sources: [source], targets: [target] });
  }
  return joinSources(clauses).map(tell);
}

const remarks = ({ label, isDotted }: ModelEdge) =>
  REQUIRED.test(label) ? "" : aside(quoted(label), isDotted ? "dotted" : "");

const keyOf = ({ from, to, label, type, isDotted }: ModelEdge) =>
  [from, to, label, type, isDotted].join("\n");

function verbOf(
  edge: ModelEdge,
  edges: readonly ModelEdge[],
  stores: ReadonlySet<string>,
  usual: string,
): string {
  const [start, end] = edge.type.split(" ").map((arrow) => !/^(|none|arrow_open)$/.test(arrow));
  if (start && end) return "is connected both ways with";
  if (start === false && end === false && edge.type.trim() !== "") return "is connected with";
  const named = REQUIRED.exec(edge.label)?.[1];
  if (named !== undefined) return named;
  if (!stores.has(edge.to) || edge.label !== "") return usual;
  return new Set(edges.filter(({ to }) => to === edge.to).map(({ from }) => from)).size > 1
    ? "uses"
    : "keeps";
}

/** “A uses S; B uses S” is “A and B share S”. */
function joinSources(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const same = joined.find(
      ({ verb, targets }) =>
        verb === "uses" && clause.verb === "uses" && targets.join() === clause.targets.join(),
    );
    if (same) same.sources.push(...clause.sources);
    else joined.push({ ...clause, sources: [...clause.sources] });
  }
  return joined;
}

function tell({ verb, sources, targets }: Clause): string {
  if (sources.length > 1) return `${list(sources)} share ${list(targets)}`;
  const [source = ""] = sources;
  return `${source} ${PLURAL.test(source) ? plural(verb) : verb} ${list(targets)}`;
}

const plural = (verb: string) => verb.replace(/^is\b/, "are").replace(/^(\w+)s\b/, "$1");
