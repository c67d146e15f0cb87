import type { ShownProblem } from "../../browser/problems/shown-problem.ts";

type Listener = (problems: readonly ShownProblem[]) => void;

// The loader finds the problems in Vite's module runner, the dev server tells them from Node: see render-site.ts.
const KEY = Symbol.for("running-notes.problems");
const shared = globalThis as { [KEY]?: { problems: readonly ShownProblem[]; listener?: Listener } };
shared[KEY] ??= { problems: [] };
const state = shared[KEY];

/** Tells whoever listens what is wrong now. */
export function announceProblems(problems: readonly ShownProblem[]): void {
  state.problems = problems;
  state.listener?.(problems);
}

/** What was announced last. */
export const announcedProblems = (): readonly ShownProblem[] => state.problems;

/** Listens to what is announced from now on; one listens at a time. */
export function onProblems(listener: Listener): void {
  state.listener = listener;
}
