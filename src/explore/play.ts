import { type Host, takeOver } from "../lab/begin.ts";
import { type CurrentRun, type Property, startRun } from "../lab/run/run.ts";
import type { TraceEvent } from "../lab/trace/event.ts";
import { Judge, type Judgement } from "./judge.ts";
import { type Plan, type Step, stepsOf } from "./plan.ts";

/** A program as a function: each call is a fresh instance of its module. */
export type Instance = () => Promise<{ readonly default?: unknown }>;

/** One run of an exploration. */
export interface PlayedRun {
  /** What happened until the program ended. */
  readonly trace: readonly TraceEvent[];
  /** By the ids of claims and promises. */
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly kinds: ReadonlyMap<string, Property["kind"] | "claim">;
  /** Set when a fault named a machine that was not there. */
  readonly notApplicable?: string;
  /** What the program threw. */
  readonly error?: string;
  /** Promises whose predicates changed the run that they judge. */
  readonly impure: readonly string[];
}

/** Virtual milliseconds after a program's end in which it must come to rest. */
const LONGEST_REST = 60_000;
/** Turns of the event loop in which what a failed run still has in hand may end. */
const LAST_TURNS = 20;

/** The run whose uncaught errors the host hands in. */
let fail: (error: unknown) => void = () => {};

/** Takes an error that nobody caught: it is one of the run that is going on. */
export const uncaught = (error: unknown): void => fail(error);

/** Plays one run by a plan, in a process or worker that may play many, one after the other. */
export async function play(instance: Instance, host: Host, plan: Plan): Promise<PlayedRun> {
  const run = startRun({ seed: plan.seed, faults: [], host, onEvent: () => {} });
  takeOver();
  const { clock } = run;
  const judge = new Judge(run);
  const steps = stepsOf(plan.faults);
  const outcome: { error?: unknown; hasFailed: boolean; missing?: string | undefined } = { hasFailed: false };
  let end = Number.POSITIVE_INFINITY;
  let length: number | undefined;
  await new Promise<void>((resolve) => {
    const windUp = () => {
      end = Math.min(end, clock.now);
      clock.isWindingUp = true;
      // One that fails while it is loaded has set nothing going.
      clock.start();
      clock.wake();
    };
    fail = (error) => {
      if (!outcome.hasFailed) outcome.error = error;
      outcome.hasFailed = true;
      if (run.overflow) resolve();
      else windUp();
    };
    clock.onError = fail;
    clock.onMove = () => {
      judge.look();
      if (clock.now > end + LONGEST_REST) resolve();
    };
    clock.onStart = () => {
      for (const step of steps)
        clock.after(step.at, () => {
          outcome.missing ??= takeStep(run, step);
        });
    };
    clock.onRest = () => {
      if (!clock.isWindingUp) {
        fail(new Error("The program waits for something that never happens."));
        return;
      }
      length ??= run.events.length;
      if (restore(run)) clock.wake();
      else {
        judge.rest();
        resolve();
      }
    };
    const go = async () => {
      const { default: scenario } = await instance();
      clock.start();
      if (typeof scenario === "function") await scenario();
    };
    go().then(windUp, fail);
  });
  const trace = run.events.slice(0, length);
  run.end();
  fail = () => {};
  for (let chain: unknown; chain !== clock.chain; ) {
    chain = clock.chain;
    await chain;
  }
  for (let turn = 0; turn < LAST_TURNS; turn++) await new Promise<void>((done) => host.later(done));
  const error = run.overflow ?? outcome.error;
  return {
    trace,
    ...judge.judgements(trace),
    ...(outcome.missing !== undefined && { notApplicable: outcome.missing }),
    ...(outcome.hasFailed && { error: error instanceof Error ? error.message : String(error) }),
    impure: [...judge.impure],
  };
}

/** Takes a step of a fault; gives the name of a machine that is not there. */
function takeStep({ network, machines }: CurrentRun, step: Step): string | undefined {
  const [one = "", other = ""] = step.machines;
  switch (step.do) {
    case "cut":
      network.cut([one], [other]);
      return undefined;
    case "heal":
      // One of them: the program may have cut the same two.
      network.cuts = withoutFirst(network.cuts, ([a, b]) => a === one && b === other);
      return undefined;
    case "drop":
      network.drop(one, other);
      return undefined;
    default: {
      const machine = machines.byName.get(one);
      if (!machine) return one;
      if (step.do === "revive") machine.revive();
      else machine.kill();
      return undefined;
    }
  }
}

function withoutFirst<Item>(items: readonly Item[], is: (item: Item) => boolean): readonly Item[] {
  const index = items.findIndex(is);
  return index < 0 ? items : items.toSpliced(index, 1);
}

/** Heals the network and revives what is down; tells whether there was anything to do. */
function restore({ network, machines }: CurrentRun): boolean {
  const wasCut = network.cuts.length + network.alone.size > 0;
  network.heal();
  const down = [...machines.byName.values()].filter(({ isUp }) => !isUp);
  for (const machine of down) machine.revive();
  return wasCut || down.length > 0;
}
