import { theRun } from "./run.ts";

/**
 * Says whether something that a note claims holds in this run. A claim judged several times holds when it
 * held each time.
 * @param id what notes link to: `claim:example/id`
 */
export function claim(id: string, holds: boolean): void {
  theRun().emit({ kind: "claim", key: id, value: holds });
}
