import { labelText } from "../label-text.ts";
import { call, isRecord, records, text } from "../unknown.ts";
import { aside } from "../words/phrases.ts";
import { bySection } from "./by-section.ts";

/**
 * Describes the tasks of a Gantt chart: “Section: A task, from 2014-01-01 to 2014-01-31 (done).” Times are
 * formatted as in the source: as dates, by the clock, or as numbers.
 */
export function tellGantt(database: unknown): string {
  const { at, tell } = tellerOf(text(call(database, "getDateFormat")).trim());
  return bySection(records(call(database, "getTasks")), (task) => {
    const [start, end] = [tell(task["startTime"]), tell(task["renderEndTime"] ?? task["endTime"])];
    const marks = ["done", "active", "crit", "milestone"].filter((name) => task[name] === true);
    const when = task["milestone"] === true || start === end ? `${at} ${start}` : `from ${start} to ${end}`;
    return `${labelText(task["task"])}, ${when}${aside(...marks.map((mark) => mark.replace("crit", "critical")))}`;
  });
}

interface TimeTeller {
  /** The word before a single time. */
  readonly at: "on" | "at";
  readonly tell: (time: unknown) => string;
}

const DAY = 86_400_000;

/** Returns how to format the times of a chart whose dates have this format of Day.js. */
function tellerOf(format: string): TimeTeller {
  if (/^(x|S+)$/.test(format)) return numbers(1, format === "x");
  if (/^(X|s+)$/.test(format)) return numbers(1000, format === "X");
  if (/[YMDQdWwE]/.test(format) || !/[Hhms]/.test(format))
    return { at: "on", tell: (time) => day(isoOf(time)) };
  const from = /[Hh]/.test(format) ? 11 : 14;
  const to = format.includes("S") ? 23 : format.includes("s") ? 19 : 16;
  return { at: "at", tell: (time) => isoOf(time)?.slice(from, to) ?? "?" };
}

/** Formats times as numbers of a unit in milliseconds, counted from 1970 or from the start of a day. */
const numbers = (unit: number, isTimestamp: boolean): TimeTeller => ({
  at: "at",
  tell(time) {
    const iso = isoOf(time);
    if (iso === undefined) return "?";
    const milliseconds = Date.parse(iso);
    return `${(isTimestamp ? milliseconds : milliseconds % DAY) / unit}`;
  },
});

function isoOf(time: unknown): string | undefined {
  return isRecord(time) && typeof time["toISOString"] === "function"
    ? text(time["toISOString"]())
    : undefined;
}

const day = (iso = "?"): string =>
  iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
