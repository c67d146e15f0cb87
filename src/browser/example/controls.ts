import type { RunEnd } from "../runner/run.ts";

/** How it stands with an example, as its `data-state` says it. */
export type State = "idle" | "running" | "done" | "failed";

/** The buttons that cannot always be pressed. */
export type Action = "run" | "stop" | "reset";

/** The state that the end of a run leads to. What the reader stopped is neither done nor failed. */
export const stateAfter = ({ state }: RunEnd): State => (state === "stopped" ? "idle" : state);

/**
 * Which buttons can be pressed.
 * @param isAsBuilt whether nothing was changed and nothing was run, so that there is nothing to take back
 */
export const enabled = (state: State, isAsBuilt: boolean): Readonly<Record<Action, boolean>> => ({
  run: state !== "running",
  stop: state === "running",
  reset: state === "running" || !isAsBuilt,
});
