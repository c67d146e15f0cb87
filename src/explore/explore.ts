import { canonicalLine } from "../lab/trace/event.ts";
import { traceHash } from "../lab/trace/run-hash.ts";
import type { Plan } from "./plan.ts";
import type { PlayedRun } from "./play.ts";
import { plansOf, type Scope } from "./scope.ts";
import { cost, smaller } from "./shrink.ts";

/** How a claim or a promise fared in all runs of an exploration. */
export interface ExploredClaim {
  readonly id: string;
  readonly kind: "claim" | "always" | "eventually" | "sometimes";
  readonly held: number;
  readonly broken: number;
  readonly unjudged: number;
  readonly notApplicable: number;
  /** The smallest counter-example, and the moment of its run at which the promise broke. */
  readonly counterExample?: { readonly plan: Plan; readonly at: number };
  /** Why it was not judged, of the first run in which it was not. */
  readonly why?: string;
}

/** What came of an exploration. */
export interface ExploreReport {
  /** Of the run without faults: SHA-256 of its trace, in hexadecimal. */
  readonly hash: string;
  /** Whether the run without faults is, after all others, what it was before them. */
  readonly isSteady: boolean;
  readonly runs: number;
  /** How many of the runs differ. */
  readonly traces: number;
  readonly claims: readonly ExploredClaim[];
  /** Promises that changed the run that they judge. */
  readonly meddling: readonly string[];
}

/** Plays one run, always the same for the same plan. */
export type PlayPlan = (plan: Plan) => Promise<PlayedRun>;

export interface ExploreOptions {
  readonly scope: Scope;
  /** How many runs there may be, those that make counter-examples smaller aside. */
  readonly most: number;
  /** Hears of each plan before it is played. */
  readonly tell?: (plan: Plan, done: number, all: number) => void;
}

const UNFAULTED: Plan = { seed: 1, faults: [] };

/** Explores the runs of a program in a scope, and finds the smallest counter-example of what breaks. */
export async function explore(
  play: PlayPlan,
  { scope, most, tell = () => {} }: ExploreOptions,
): Promise<ExploreReport> {
  const tallies = new Map<string, Tally>();
  const traces = new Set<number>();
  const meddling = new Set<string>();
  const first = await play(UNFAULTED);
  const plans = [UNFAULTED, ...evenly(plansOf(first.trace, scope), most - 1)];
  for (const [index, plan] of plans.entries()) {
    tell(plan, index, plans.length);
    const run = index === 0 ? first : await play(plan);
    traces.add(fingerprintOf(run));
    for (const id of run.meddling) meddling.add(id);
    for (const [id, kind] of first.kinds) {
      const tally = tallies.get(id) ?? new Tally(id, kind);
      tallies.set(id, tally.count(run, plan));
    }
  }
  const claims: ExploredClaim[] = [];
  for (const tally of tallies.values()) claims.push(await tally.sum(play, first.trace.at(-1)?.t ?? 0));
  const last = await play(UNFAULTED);
  return {
    hash: await traceHash(first.trace),
    isSteady: fingerprintOf(last) === fingerprintOf(first),
    runs: plans.length,
    traces: traces.size,
    claims,
    meddling: [...meddling],
  };
}

/** Counts how one claim fares. */
class Tally {
  readonly #id: string;
  readonly #kind: ExploredClaim["kind"];
  readonly #counts = { held: 0, broken: 0, unjudged: 0, notApplicable: 0 };
  #smallest: Plan | undefined;
  #why: string | undefined;

  constructor(id: string, kind: ExploredClaim["kind"]) {
    this.#id = id;
    this.#kind = kind;
  }

  count(run: PlayedRun, plan: Plan): this {
    if (run.notApplicable !== undefined) this.#counts.notApplicable++;
    else {
      const judgement = run.judgements.get(this.#id);
      const is = judgement?.is ?? "unjudged";
      this.#counts[is]++;
      if (is === "unjudged")
        this.#why ??=
          judgement?.is === "unjudged" ? judgement.why : (run.error ?? "its line was not reached");
      if (is === "broken" && (!this.#smallest || cost(plan) < cost(this.#smallest))) this.#smallest = plan;
    }
    return this;
  }

  async sum(play: PlayPlan, last: number): Promise<ExploredClaim> {
    const counterExample = this.#smallest && (await this.#shrink(play, this.#smallest, last));
    return {
      id: this.#id,
      kind: this.#kind,
      ...this.#counts,
      ...(counterExample && { counterExample }),
      ...(this.#why !== undefined && { why: this.#why }),
    };
  }

  /** Makes a counter-example smaller for as long as something smaller breaks the same. */
  async #shrink(play: PlayPlan, start: Plan, last: number): Promise<{ plan: Plan; at: number }> {
    const brokenAt = async (plan: Plan) => {
      const { judgements, notApplicable } = await play(plan);
      const judgement = judgements.get(this.#id);
      return notApplicable === undefined && judgement?.is === "broken" ? judgement.at : undefined;
    };
    let plan = start;
    let at = (await brokenAt(start)) ?? 0;
    for (let candidates = smaller(plan, last); ; candidates = smaller(plan, last)) {
      let next: Plan | undefined;
      for (const candidate of candidates) {
        const broken = await brokenAt(candidate);
        if (broken === undefined) continue;
        [next, at] = [candidate, broken];
        break;
      }
      if (!next) return { plan, at };
      plan = next;
    }
  }
}

/** Takes so many of a list, evenly from its beginning to its end. */
function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)] as Item);
}

/** Tells runs apart by what happened in them: FNV-1a, twice 26 bits. */
function fingerprintOf({ trace, error = "" }: PlayedRun): number {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (const text of [...trace.map(canonicalLine), error])
    for (let index = 0; index < text.length; index++) {
      one = Math.imul(one ^ text.charCodeAt(index), 0x01000193);
      two = Math.imul(two ^ text.charCodeAt(index), 0x5bd1e995) ^ (two >>> 13);
    }
  return (one >>> 6) * 2 ** 26 + (two >>> 6);
}
