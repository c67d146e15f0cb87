import { canonicalLine } from "../lab/trace/event.ts";
import { linesHash, traceHash } from "../lab/trace/run-hash.ts";
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
  /** Whether the run without faults, played again after all others, is another: something outlives a run. */
  readonly hasLeaks: boolean;
  /** What the program threw in the run without faults. */
  readonly error?: string;
  readonly runs: number;
  /** How many of the runs differ. */
  readonly traces: number;
  readonly claims: readonly ExploredClaim[];
  /** Promises whose predicates changed the run that they judge. */
  readonly impure: readonly string[];
}

/** Plays one run, always the same for the same plan. */
export type PlayPlan = (plan: Plan) => Promise<PlayedRun>;

export interface ExploreOptions {
  readonly scope: Scope;
  /** How many runs there may be, those that make counter-examples smaller aside. */
  readonly most: number;
  /** Hears of each plan before it is played, of those that make a counter-example smaller too. */
  readonly tell?: (plan: Plan, done: number, all: number) => void;
}

const UNFAULTED: Plan = { seed: 1, faults: [] };

/** Explores the runs of a program in a scope, and finds the smallest counter-example of what breaks. */
export async function explore(
  playPlan: PlayPlan,
  { scope, most, tell = () => {} }: ExploreOptions,
): Promise<ExploreReport> {
  const tallies = new Map<string, Tally>();
  const traces = new Set<string>();
  const impure = new Set<string>();
  let [done, all] = [0, 1];
  const play: PlayPlan = (plan) => {
    tell(plan, done, all);
    return playPlan(plan);
  };
  const first = await play(UNFAULTED);
  const plans = [UNFAULTED, ...evenly(plansOf(first.trace, scope), most - 1)];
  all = plans.length;
  for (const plan of plans) {
    const run = plan === UNFAULTED ? first : await play(plan);
    done++;
    traces.add(await fingerprintOf(run));
    for (const id of run.impure) impure.add(id);
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
    hasLeaks: (await fingerprintOf(last)) !== (await fingerprintOf(first)),
    runs: plans.length,
    traces: traces.size,
    ...(first.error !== undefined && { error: first.error }),
    claims,
    impure: [...impure],
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
      const verdict = judgement?.verdict ?? "unjudged";
      this.#counts[verdict]++;
      if (verdict === "unjudged")
        this.#why ??=
          judgement?.verdict === "unjudged" ? judgement.why : (run.error ?? "its line was not reached");
      // A case that one run does not meet is no counter-example.
      const counts = verdict === "broken" && this.#kind !== "sometimes";
      if (counts && (!this.#smallest || cost(plan) < cost(this.#smallest))) this.#smallest = plan;
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
      return notApplicable === undefined && judgement?.verdict === "broken" ? judgement.at : undefined;
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

/** Tells runs apart by what happened in them, and how they ended. */
const fingerprintOf = ({ trace, error = "" }: PlayedRun): Promise<string> =>
  linesHash([...trace.map(canonicalLine), error].join("\n"));
