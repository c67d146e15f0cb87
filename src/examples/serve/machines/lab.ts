// The module that an example imports as "lab" when its world is served: the same API, of which only the
// declarations do something.
import { setTimeout } from "node:timers/promises";
import { scenarioOnly } from "../context/scenario-only.ts";

export {
  consistentHash,
  cookieAffinity,
  leastConnections,
  roundRobin,
} from "../../../lab/routing/balancers.ts";
export { hashRing } from "../../../lab/routing/hash-ring.ts";
export { cache } from "../stores/cache.ts";
export { database } from "../stores/database.ts";
export { cluster } from "./cluster.ts";
export { functions } from "./functions.ts";

/** Waits for a time in milliseconds, on the real clock. */
export const sleep = (ms: number): Promise<void> => setTimeout(ms);

/** Changes nothing: this computer's network is as it is. */
export const network = (): void => {};

/** Judges nothing: a served world is one, and its scenario is whoever sends requests. */
const unjudged = (): void => {};
export const always = unjudged;
export const eventually = unjudged;
export const sometimes = unjudged;

export const claim = scenarioOnly("claim");
export const client = scenarioOnly("client");
export const drain = scenarioOnly("drain");
export const drop = scenarioOnly("drop");
export const heal = scenarioOnly("heal");
export const kill = scenarioOnly("kill");
export const partition = scenarioOnly("partition");
export const revive = scenarioOnly("revive");
export const scale = scenarioOnly("scale");
