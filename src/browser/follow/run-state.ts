import type { Json, TraceEvent, Where } from "../../lab/trace/event.ts";
import { actorsOf, BEGINNINGS, endsOf } from "../../lab/trace/state-ends.ts";
import { valueText } from "../../lab/trace/value-text.ts";
import { isSql, writtenRow } from "../../lab/trace/written-row.ts";

export type Life = "absent" | "starting" | "up" | "draining" | "down";

/** What a machine does at a moment of a run. */
export interface MachineState {
  readonly life: Life;
  /** The trace's own word for what became of it last, such as `killed`. */
  readonly how: string;
  readonly isCutOff: boolean;
}

/** What is kept under one name: a memory of a machine, a client's cookies, a store. */
export interface Holding {
  /** What the trace calls it. */
  readonly label: string;
  readonly where: Where;
  /** The machine or client in whose memory it is; absent for a store, which is a machine itself. */
  readonly owner?: string;
  /** Values as short lines; the one written last is the last. */
  readonly entries: ReadonlyMap<string, string>;
}

/** How things stand at a moment of a run. */
export interface RunState {
  readonly machines: ReadonlyMap<string, MachineState>;
  readonly holdings: readonly Holding[];
}

const LIVES: Readonly<Record<string, Life>> = {
  "cold start": "starting",
  draining: "draining",
  drained: "down",
  killed: "down",
  stopped: "down",
};

/**
 * How things stand after some events of a run.
 * @param count how many of the trace's events have happened
 */
export function stateAfter(trace: readonly TraceEvent[], count: number): RunState {
  const fold = new Fold(actorsOf(trace));
  for (const event of trace.slice(0, count)) fold.take(event);
  // What starts later is not there yet.
  for (const { kind, to, value } of trace.slice(count))
    if (kind === "node" && to !== undefined) fold.expect(to, String(value));
  return fold;
}

interface Growing extends Holding {
  readonly entries: Map<string, string>;
}

class Fold implements RunState {
  readonly machines = new Map<string, MachineState>();
  readonly #holdings = new Map<string, Growing>();
  /** Who ended last: what is lost then was in their memory. */
  #ended: string | undefined;
  readonly #actors: ReadonlySet<string>;

  constructor(actors: ReadonlySet<string>) {
    this.#actors = actors;
  }

  get holdings(): readonly Holding[] {
    return [...this.#holdings.values()];
  }

  /** Hears what becomes of a machine later. */
  expect(name: string, how: string): void {
    if (this.machines.has(name)) return;
    const life = BEGINNINGS.has(how) ? "absent" : "up";
    this.machines.set(name, { life, how: "", isCutOff: false });
  }

  take(event: TraceEvent): void {
    const { kind, to, value } = event;
    if (kind === "node") this.#change(to, String(value));
    else if (kind === "state") this.#touch(event);
    // What answers has started.
    else if (kind === "request" && to !== undefined && this.machines.get(to)?.life === "starting")
      this.#change(to, "started");
  }

  #change(to: string | undefined, how: string): void {
    if (how === "healed" || how === "cut off") {
      const names = to === undefined ? [...this.machines.keys()] : [to];
      for (const name of names) {
        const before = this.machines.get(name) ?? { life: "up", how };
        this.machines.set(name, { ...before, isCutOff: how === "cut off" });
      }
    } else if (to !== undefined) {
      const isCutOff = this.machines.get(to)?.isCutOff ?? false;
      const life = LIVES[how] ?? "up";
      this.machines.set(to, { life, how, isCutOff });
      if (life === "down") this.#ended = to;
    }
  }

  #touch(event: TraceEvent): void {
    const { where = "server", key = "", to = "" } = event;
    const ends = endsOf(event, this.#actors);
    if (!ends) {
      const entries = this.#find(to, where)?.entries;
      if (key === "*") entries?.clear();
      else entries?.delete(key);
      return;
    }
    const { keeper: label, user, isRead } = ends;
    const id = where === "outside" ? label : `${user}\n${label}`;
    const fresh = { label, where, entries: new Map(), ...(where !== "outside" && { owner: user }) };
    const holding = this.#holdings.get(id) ?? fresh;
    // The one touched last is the last, so that what is lost without its owner's end can be told.
    this.#holdings.delete(id);
    this.#holdings.set(id, holding);
    if (!isSql(event))
      keep(holding.entries, key, valueText(event.value) || (event.value === null ? undefined : "(empty)"));
    else if (!isRead) keepRow(holding.entries, event);
  }

  #find(label: string, where: Where): Growing | undefined {
    const all = [...this.#holdings.values()].filter((each) => each.label === label && each.where === where);
    return (
      all.find(({ owner }) => owner !== undefined && owner === this.#ended && this.#isDown(owner)) ??
      all.at(-1)
    );
  }

  #isDown = (name: string) => this.machines.get(name)?.life === "down";
}

function keep(entries: Map<string, string>, key: string, value: string | undefined): void {
  if (entries.get(key) === value) return;
  entries.delete(key);
  if (value !== undefined) entries.set(key, value);
}

function keepRow(entries: Map<string, string>, { key = "", value }: TraceEvent): void {
  const row = writtenRow(key, value as readonly Json[]);
  if (!row) return;
  if (row.key === undefined && row.value === undefined) entries.clear();
  else if (!row.isKept || !entries.has(row.key ?? "")) keep(entries, row.key ?? row.table, row.value);
}
