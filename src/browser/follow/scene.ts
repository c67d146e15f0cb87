import type { TraceEvent, Where } from "../../lab/trace/event.ts";
import { actorsOf, endsOf } from "../../lab/trace/state-ends.ts";
import { valueText } from "../../lab/trace/value-text.ts";
import { isSql, writtenRow } from "../../lab/trace/written-row.ts";
import { type NamedNode, nodeFinder } from "./names.ts";
import { type NamedEdge, type Route, routeOf } from "./routes.ts";
import { type Holding, type MachineState, type RunState, statesAfter } from "./run-state.ts";
import { type Step, toSteps } from "./steps.ts";

/**
 * Something that goes from one node of a diagram to another at a step; where only one of them is drawn, it is
 * there.
 */
export interface Travel {
  readonly from?: string;
  readonly to?: string;
  /** Absent when no line connects them. */
  readonly route?: Route;
  readonly label: string;
  /** How many of the same go the same way. */
  readonly count: number;
  readonly kind: "request" | "response" | "trouble" | "state";
  /** For state: where it is kept. */
  readonly where?: Where;
  readonly isLost: boolean;
}

/** What is to be seen of a node at a moment. */
export interface NodeLook {
  readonly machine?: MachineState;
  /** What is kept in it. */
  readonly holdings: readonly Holding[];
  /** Whether it is the memory of machines that are all down. */
  readonly isGone: boolean;
}

/**
 * A run as one diagram can show it: steps, and what is to be seen at each. All names it gives are the
 * diagram's.
 */
export interface Scene {
  readonly trace: readonly TraceEvent[];
  readonly steps: readonly Step[];
  /** The trace's name of a node of the diagram, where that is a machine or a client of the run. */
  readonly actors: ReadonlyMap<string, string>;
  travels(step: number): readonly Travel[];
  /** How things stand when everything of a step has happened; of step -1: before the run. */
  state(step: number): RunState;
  looks(state: RunState): ReadonlyMap<string, NodeLook>;
}

/** Finds in a diagram what a run speaks of. */
export function sceneOf(
  nodes: readonly NamedNode[],
  edges: readonly NamedEdge[],
  trace: readonly TraceEvent[],
): Scene {
  const find = nodeFinder(nodes);
  const actors = actorsOf(trace);
  const order = turns(trace);
  const isShown = (event: TraceEvent) => find(event.from) !== undefined || find(event.to) !== undefined;
  const steps = toSteps(trace, isShown);
  const states = statesAfter(
    trace,
    steps.map(({ end }) => end),
  );
  const placeOf = ({ label, owner }: Holding) => find(label) ?? find(owner);

  function travelOf(event: TraceEvent): Travel | undefined {
    const { kind, key = "", status, value } = event;
    if (kind === "node" || (kind === "state" && event.from === undefined)) return undefined;
    const from = find(event.from);
    const to = find(event.to);
    const route = from && to && from !== to ? routeOf(edges, from, to, order.get(event) ?? 0) : undefined;
    const isState = kind === "state";
    const label = isState
      ? stateLabel(event, endsOf(event, actors)?.isRead ?? false)
      : String(kind === "response" && status !== undefined ? status : key);
    return {
      ...(from && { from }),
      ...(to && { to }),
      ...(route && { route }),
      ...(isState && event.where && { where: event.where }),
      label,
      count: 1,
      kind: isState
        ? "state"
        : kind === "response"
          ? (status ?? 0) >= 400
            ? "trouble"
            : "response"
          : "request",
      isLost: !isState && value === "lost",
    };
  }

  return {
    trace,
    steps,
    actors: new Map(
      [
        ...actors,
        ...trace.flatMap(({ kind, to }) => (kind === "node" && to !== undefined ? [to] : [])),
      ].flatMap((name) => {
        const node = find(name);
        return node === undefined ? [] : [[node, name]];
      }),
    ),
    travels: (step) =>
      together((steps[step]?.events ?? []).map(travelOf).filter((travel) => travel !== undefined)),
    state: (step) => states.after[step] ?? states.before,
    looks: ({ machines, holdings }) => {
      const looks = new Map<string, { machine?: MachineState; holdings: Holding[]; isGone: boolean }>();
      const at = (node: string) => {
        const look = looks.get(node) ?? { holdings: [], isGone: false };
        looks.set(node, look);
        return look;
      };
      for (const [name, machine] of machines) {
        const node = find(name);
        if (node !== undefined) at(node).machine = machine;
      }
      for (const holding of holdings) {
        const node = placeOf(holding);
        if (node !== undefined) at(node).holdings.push(holding);
      }
      const isDown = ({ owner }: Holding) => owner !== undefined && machines.get(owner)?.life === "down";
      for (const look of looks.values())
        look.isGone = !look.machine && look.holdings.length > 0 && look.holdings.every(isDown);
      return looks;
    },
  };
}

/** How many messages of its kind went the same way before each. */
function turns(trace: readonly TraceEvent[]): ReadonlyMap<TraceEvent, number> {
  const counts = new Map<string, number>();
  return new Map(
    trace.map((event) => {
      const id = [event.kind, event.from, event.to].join("\n");
      const nth = event.kind === "state" ? 0 : (counts.get(id) ?? 0);
      counts.set(id, nth + 1);
      return [event, nth];
    }),
  );
}

/** Shows what goes the same way at once as one. */
function together(travels: readonly Travel[]): readonly Travel[] {
  const groups = Map.groupBy(travels, (each) =>
    [each.from, each.to, each.route?.edge, each.kind, each.isLost].join("\n"),
  );
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const label = more.every((each) => each.label === first.label) ? first.label : "";
    return [{ ...first, label, count: more.length + 1 }];
  });
}

function stateLabel(event: TraceEvent, isRead: boolean): string {
  const { key = "", value } = event;
  if (!isSql(event)) return valueText(value) || (isRead ? `no ${key}` : `${key} deleted`);
  if (isRead) return valueText(value) || "no rows";
  const row = writtenRow(key, Array.isArray(value) ? value : []);
  return row?.value || row?.key || (row ? `${row.table} changed` : "SQL");
}
