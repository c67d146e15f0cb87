import { theRun } from "./run.ts";

/** Waits for so many milliseconds of the run's clock. */
export const sleep = (ms: number): Promise<void> => theRun().clock.sleep(ms);
