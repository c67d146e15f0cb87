import type { RunEnd } from "../runner/run.ts";

/** The state of an example, as in its `data-state`. */
export type State = "idle" | "running" | "done" | "failed";

/** The buttons that cannot always be pressed. */
export type Action = "run" | "stop" | "reset";

/** Returns the state of an example after a run. A run that the reader stopped is neither done nor failed. */
export const stateAfter = ({ state }: RunEnd): State => (state === "stopped" ? "idle" : state);

/**
 * Tells for each button whether the reader can press it.
 * @param isAsBuilt whether nothing was changed and nothing was run, so that there is nothing to reset
 */
export const enabled = (state: State, isAsBuilt: boolean): Readonly<Record<Action, boolean>> => ({
  run: state !== "running",
  stop: state === "running",
  reset: state === "running" || !isAsBuilt,
});
