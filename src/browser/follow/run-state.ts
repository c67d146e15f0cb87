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
 * Folds a run once, into how things stand at moments of it.
 * @param counts how many of the trace's events have happened at each moment; ascending
 */
export function statesAfter(
  trace: readonly TraceEvent[],
  counts: readonly number[],
): { readonly before: RunState; readonly after: readonly RunState[] } {
  const fold = new Fold(trace);
  const before = fold.state();
  let done = 0;
  const after = counts.map((count) => {
    for (const event of trace.slice(done, count)) fold.take(event);
    done = count;
    return fold.state();
  });
  return { before, after };
}

interface Growing extends Holding {
  readonly entries: Map<string, string>;
}

class Fold {
  readonly #machines = new Map<string, MachineState>();
  /** Machines that the trace speaks of later. What starts later is not there yet. */
  readonly #coming = new Map<string, MachineState>();
  readonly #holdings = new Map<string, Growing>();
  /** The holdings that no state shows yet. */
  readonly #own = new Set<Growing>();
  /** Who ended last: what is lost then was in their memory. */
  #ended: string | undefined;
  readonly #actors: ReadonlySet<string>;

  constructor(trace: readonly TraceEvent[]) {
    this.#actors = actorsOf(trace);
    for (const { kind, to, value } of trace) {
      if (kind !== "node" || to === undefined || this.#coming.has(to)) continue;
      const life = BEGINNINGS.has(String(value)) ? "absent" : "up";
      this.#coming.set(to, { life, how: "", isCutOff: false });
    }
  }

  state(): RunState {
    this.#own.clear();
    return {
      machines: new Map([...this.#machines, ...this.#coming]),
      holdings: [...this.#holdings.values()],
    };
  }

  take(event: TraceEvent): void {
    const { kind, to, value } = event;
    if (kind === "node") this.#change(to, String(value));
    else if (kind === "state") this.#touch(event);
    // What answers has started.
    else if (kind === "request" && to !== undefined && this.#machines.get(to)?.life === "starting")
      this.#change(to, "started");
  }

  #change(to: string | undefined, how: string): void {
    if (to !== undefined) this.#coming.delete(to);
    if (how === "healed" || how === "cut off") {
      const names = to === undefined ? [...this.#machines.keys()] : [to];
      for (const name of names) {
        const before = this.#machines.get(name) ?? { life: "up", how };
        this.#machines.set(name, { ...before, isCutOff: how === "cut off" });
      }
    } else if (to !== undefined) {
      const isCutOff = this.#machines.get(to)?.isCutOff ?? false;
      const life = LIVES[how] ?? "up";
      this.#machines.set(to, { life, how, isCutOff });
      if (life === "down") this.#ended = to;
    }
  }

  #touch(event: TraceEvent): void {
    const { where = "server", key = "", to = "" } = event;
    const ends = endsOf(event, this.#actors);
    if (!ends) {
      const found = this.#find(to, where);
      if (!found) return;
      const { entries } = this.#write(found);
      if (key === "*") entries.clear();
      else entries.delete(key);
      return;
    }
    const { keeper: label, user, isRead } = ends;
    const fresh = { label, where, entries: new Map(), ...(where !== "outside" && { owner: user }) };
    const id = idOf(fresh);
    const known = this.#holdings.get(id) ?? fresh;
    // The one touched last is the last, so that what is lost without its owner's end can be told.
    this.#holdings.delete(id);
    const holding = this.#write(known);
    if (!isSql(event))
      keep(holding.entries, key, valueText(event.value) || (event.value === null ? undefined : "(empty)"));
    else if (!isRead) keepRow(holding.entries, event);
  }

  /** A holding to write into: a state that shows it stays as it is. */
  #write(holding: Growing): Growing {
    const own = this.#own.has(holding) ? holding : { ...holding, entries: new Map(holding.entries) };
    this.#own.add(own);
    this.#holdings.set(idOf(own), own);
    return own;
  }

  #find(label: string, where: Where): Growing | undefined {
    const all = [...this.#holdings.values()].filter((each) => each.label === label && each.where === where);
    return (
      all.find(({ owner }) => owner !== undefined && owner === this.#ended && this.#isDown(owner)) ??
      all.at(-1)
    );
  }

  #isDown = (name: string) => this.#machines.get(name)?.life === "down";
}

const idOf = ({ label, owner = "" }: Holding) => `${owner}\n${label}`;

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
