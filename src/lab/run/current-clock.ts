import type { Clock } from "./clock.ts";
import { theRun } from "./run.ts";

/** What the global scope has of a clock. */
export type GlobalClock = Pick<Clock, "now" | "after" | "cancel" | "newId" | "real">;

/** The clock of whichever run is going on: one process or worker may have many, one after the other. */
export const currentClock: GlobalClock = {
  get now() {
    return theRun().clock.now;
  },
  after: (...timer) => theRun().clock.after(...timer),
  cancel: (id) => theRun().clock.cancel(id),
  newId: () => theRun().clock.newId(),
  real: (work) => theRun().clock.real(work),
};
