import { expect, test } from "vitest";
import type { TraceEvent } from "../lab/trace/event.ts";
import { explore } from "./explore.ts";
import type { Judgement } from "./judge.ts";
import type { Plan } from "./plan.ts";
import type { PlayedRun } from "./play.ts";
import { exploredText, isSound } from "./report.ts";
import { DEFAULT_SCOPE } from "./scope.ts";

const SCOPE = { ...DEFAULT_SCOPE, links: false, losses: false, lengths: [100] };
const START: TraceEvent[] = [
  { t: 0, kind: "node", to: "A", value: "started" },
  ...[10, 20, 30, 40].map((t): TraceEvent => ({ t, kind: "response", from: "A", to: "Client", status: 200 })),
];

/** A program that plays nothing: what comes of a plan is given. */
const program =
  (judge: (plan: Plan) => Judgement, kind: "claim" | "always" | "sometimes" = "always") =>
  async (plan: Plan): Promise<PlayedRun> => ({
    trace: [...START, { t: 50, kind: "log", value: JSON.stringify(plan.faults) }],
    judgements: new Map([["safe", judge(plan)]]),
    kinds: new Map([["safe", kind]]),
    impure: [],
  });
const atOf = ({ faults: [fault] }: Plan) => fault?.at ?? 0;

test("what holds in every run is held", async () => {
  const report = await explore(
    program(() => ({ verdict: "held" })),
    { scope: SCOPE, most: 100 },
  );
  expect(report).toMatchObject({ runs: 10, traces: 10, hasLeaks: false });
  expect(report.claims).toMatchObject([{ id: "safe", held: 10, broken: 0, unjudged: 0, notApplicable: 0 }]);
  expect(isSound(report)).toBe(true);
});

test("what breaks has its smallest counter-example, and the moment", async () => {
  const breaks = (plan: Plan): Judgement =>
    atOf(plan) >= 23 ? { verdict: "broken", at: atOf(plan) + 2 } : { verdict: "held" };
  const report = await explore(program(breaks), { scope: SCOPE, most: 100 });
  const [claim] = report.claims;
  expect(claim).toMatchObject({ broken: 6, held: 4 });
  expect(claim?.counterExample).toEqual({
    plan: { seed: 1, faults: [{ kind: "down", node: "A", at: 50, for: 100 }] },
    at: 52,
  });
  expect(isSound(report)).toBe(false);
  expect(exploredText("x", SCOPE, report)).toContain("broken in 6 of 10 runs");
});

test("runs are counted by what happened in them, and no more are played than asked for", async () => {
  let played = 0;
  const play = async (plan: Plan): Promise<PlayedRun> => {
    played++;
    return { ...(await program(() => ({ verdict: "held" }))(plan)), trace: START };
  };
  const report = await explore(play, { scope: SCOPE, most: 4 });
  expect(report).toMatchObject({ runs: 4, traces: 1 });
  // And once more in the end.
  expect(played).toBe(5);
  expect(exploredText("x", SCOPE, report)).toContain("Fewer than 50 distinct runs");
});

test("one that is never judged keeps no promise, and says why", async () => {
  const report = await explore(
    program(() => ({ verdict: "unjudged", why: "no table" })),
    { scope: SCOPE, most: 9 },
  );
  expect(report.claims).toMatchObject([{ unjudged: 9, why: "no table" }]);
  expect(isSound(report)).toBe(false);
});

test.each([
  [15, true],
  [99, false],
])("a case that is met at %i only is enough: %s", async (moment, sound) => {
  const meets = (plan: Plan): Judgement =>
    atOf(plan) === moment ? { verdict: "held" } : { verdict: "broken", at: 0 };
  expect(isSound(await explore(program(meets, "sometimes"), { scope: SCOPE, most: 100 }))).toBe(sound);
});

test("a program that keeps something from run to run leaks", async () => {
  let count = 0;
  const play = async (plan: Plan): Promise<PlayedRun> => ({
    ...(await program(() => ({ verdict: "held" }))(plan)),
    trace: [...START, { t: 60, kind: "log", value: ++count }],
  });
  const report = await explore(play, { scope: SCOPE, most: 4 });
  expect(report.hasLeaks).toBe(true);
  expect(isSound(report)).toBe(false);
});

test("each run is told before it is played, those that make a counter-example smaller too", async () => {
  const [told, played]: Plan[][] = [[], []];
  const breaks = program((plan) => (atOf(plan) > 0 ? { verdict: "broken", at: 1 } : { verdict: "held" }));
  const play = (plan: Plan) => {
    played?.push(plan);
    return breaks(plan);
  };
  await explore(play, { scope: SCOPE, most: 3, tell: (plan) => told?.push(plan) });
  expect(played?.length).toBeGreaterThan(4);
  expect(told).toEqual(played);
});
