import type { Day } from "./ids.ts";

/** Reads a calendar day written `2025-12-23`; undefined when it is not one that exists (`2025-02-30`). */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  return dayOf(new Date(`${text}T00:00:00Z`)) === text ? (text as Day) : undefined;
}

/** Returns the calendar day of a moment in UTC; undefined for an invalid date. */
export function dayOf(moment: Date): Day | undefined {
  return Number.isNaN(moment.valueOf()) ? undefined : (moment.toISOString().slice(0, 10) as Day);
}

/** Returns the calendar day of a moment in the time zone of this machine. */
export function localDayOf(moment: Date): Day {
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  const day = String(moment.getDate()).padStart(2, "0");
  return `${moment.getFullYear()}-${month}-${day}` as Day;
}
