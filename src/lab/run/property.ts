import { type Property, theRun } from "./run.ts";

const property =
  (kind: Property["kind"]) =>
  (id: string, holds: () => boolean): void => {
    const { properties } = theRun();
    if (properties.has(id)) throw new Error(`Two promises are called "${id}".`);
    properties.set(id, { kind, id, holds });
  };

/**
 * Promises an invariant: it is judged whenever nothing is being computed and time is about to pass, and at
 * rest, in every run of the scope. `holds` reads what the scenario has noted down and `database.rows(…)`; a
 * `holds` that throws judges nothing.
 */
export const always = property("always");

/** Promises an end: judged at rest, when all faults are over, in every run of the scope. */
export const eventually = property("eventually");

/** Promises that a case is met: judged at rest, and true in at least one run of the scope. */
export const sometimes = property("sometimes");
