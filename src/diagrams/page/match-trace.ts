import type { TraceEvent } from "../../lab/trace/event.ts";
import type { Diagram, DiagramNode } from "../diagram.ts";

/** How the machines of a run and the nodes of a diagram go together. */
export interface TraceMatch {
  /**
   * Whether the diagram can follow the run: some message of the run goes from one of its nodes to another.
   */
  readonly follows: boolean;
  /** Names of the run that more than one node has, each with what would be clear. */
  readonly ambiguous: readonly { readonly name: string; readonly candidates: readonly string[] }[];
  /** Machines that send or get messages, and that the diagram does not show. */
  readonly missing: readonly string[];
}

/** Finds the nodes of a diagram that a run speaks of: those that have the names of its trace. */
export function matchTrace(diagram: Pick<Diagram, "nodes">, trace: readonly TraceEvent[]): TraceMatch {
  const byName = new Map(diagram.nodes.map((node) => [node.name, node]));
  const byLabel = Map.groupBy(
    diagram.nodes.filter(({ isGroup }) => !isGroup),
    ({ label }) => label,
  );
  const find = (name: string): readonly DiagramNode[] => {
    const exact = byName.get(name);
    return exact ? [exact] : (byLabel.get(name) ?? []);
  };
  const messages = trace.filter(({ kind }) => kind === "request" || kind === "response");
  const machines = new Set(
    messages.flatMap(({ from, to }) => [from, to]).filter((name) => name !== undefined),
  );
  const names = new Set([...machines, ...trace.flatMap(({ from, to }) => [from, to])].filter(Boolean));
  const isClear = (name = "") => find(name).length === 1;
  return {
    follows: messages.some(({ from, to }) => isClear(from) && isClear(to)),
    ambiguous: [...names].flatMap((name = "") => {
      const found = find(name);
      return found.length > 1 ? [{ name, candidates: found.map((node) => node.name) }] : [];
    }),
    missing: [...machines].filter((name) => find(name).length === 0),
  };
}
