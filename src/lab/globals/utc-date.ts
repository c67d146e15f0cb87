import { define } from "./define.ts";

const Native = Date;
const { parse, UTC, prototype } = Native;
const { getTime, getUTCFullYear, setUTCFullYear, toUTCString } = prototype;

const FIELDS = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;

/**
 * Makes the dates of this process or worker those of a run: without a time they are of its clock, without a
 * zone of UTC.
 * @param now milliseconds since 1970
 */
export function installDate(now: () => number): void {
  function RunDate(...parts: unknown[]): string | Date {
    if (!new.target) return toText.call(new Native(now()));
    return Reflect.construct(Native, [parts.length === 0 ? now() : timeOf(parts)], new.target);
  }
  define(RunDate, { name: "Date", now, parse: (text: unknown) => parseUtc(String(text)), UTC });
  // A date that the platform makes, as `structuredClone` does, is then one of these as well.
  RunDate.prototype = prototype;
  define(prototype, { constructor: RunDate, ...local() });
  // It leads to Temporal, which not every engine has.
  Reflect.deleteProperty(prototype, "toTemporalInstant");
  define(globalThis, { Date: RunDate });
}

/** The methods that know a local time, of UTC. */
function local(): Record<string, unknown> {
  const methods: Record<string, unknown> = {};
  for (const field of FIELDS) {
    methods[`get${field}`] = prototype[`getUTC${field}`];
    if (field !== "Day") methods[`set${field}`] = prototype[`setUTC${field}`];
  }
  return {
    ...methods,
    getYear(this: Date) {
      return getUTCFullYear.call(this) - 1900;
    },
    setYear(this: Date, year: unknown) {
      const whole = Math.trunc(Number(year));
      return setUTCFullYear.call(this, whole >= 0 && whole <= 99 ? 1900 + whole : whole);
    },
    getTimezoneOffset(this: Date) {
      return Number.isNaN(getTime.call(this)) ? Number.NaN : 0;
    },
    toString: toText,
    toDateString(this: Date) {
      return toText.call(this).replace(/ \d\d:.*/, "");
    },
    toTimeString(this: Date) {
      return toText.call(this).replace(/^.* (?=\d\d:)/, "");
    },
  };
}

/** What `toString` says in UTC, made of what `toUTCString` says. */
function toText(this: Date): string {
  const zone = "GMT+0000 (Coordinated Universal Time)";
  return toUTCString.call(this).replace(/^(\w+), (\d+) (\w+) (.*) GMT$/, `$1 $3 $2 $4 ${zone}`);
}

function timeOf(parts: unknown[]): number {
  if (parts.length > 1) return UTC(...(parts as Parameters<typeof UTC>));
  const value = primitiveOf(parts[0]);
  // Not `Number`, which takes a bigint.
  return typeof value === "string" ? parseUtc(value) : +(value as number);
}

/**
 * What a date is made of, as the language has it: the time of another date, else the object's own primitive
 * value.
 */
function primitiveOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  try {
    return getTime.call(value as Date);
  } catch {
    // It is no date.
  }
  const own = value[Symbol.toPrimitive];
  const ways = own ? [() => own.call(value, "default")] : [() => value.valueOf(), () => value.toString()];
  for (const way of ways) {
    const result: unknown = way();
    if (!isObject(result)) return result;
  }
  throw new TypeError("Cannot convert object to primitive value");
}

interface Convertible {
  [Symbol.toPrimitive]?: (hint: string) => unknown;
}

const isObject = (value: unknown): value is Convertible =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** The standard's own form. A day alone is of UTC; a time without a zone is local. */
const DAY = /^(?:\d{4}|[+-]\d{6})(?:-\d\d){0,2}$/;
const STANDARD_TIME = /^[+-]?[\d-]+T[\d:.]+$/;
/** A zone by its name, or by its distance from UTC after a time. */
const ZONE = /(?:^|[^a-z])(?:z|utc?|gmt|[ecmp][sd]t)(?![a-z])|\d:\d.*[+-]\d/i;

function parseUtc(text: string): number {
  const time = parse(text);
  if (Number.isNaN(time) || DAY.test(text) || ZONE.test(text.replace(/\([^()]*\)/g, ""))) return time;
  return parse(STANDARD_TIME.test(text) ? `${text}Z` : `${text} UTC`);
}
