// The global one will be replaced by what is made of it here.
const HostDate = Date;

/** The moment that every drawing believes it is: a chart must not change with the day it is drawn on. */
const NOW = HostDate.UTC(2026, 0, 1);

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const NAMED_ZONE = /(Z|GMT|UTC|[+-]\d\d:?\d\d)(\s*\([^)]*\))?$/i;
const PARTS = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;

/** Reads a written time as UTC where it names no zone; the number is in milliseconds since 1970. */
function parseTime(text: string): number {
  if (LOCAL_TIME.test(text)) return HostDate.parse(`${text}Z`);
  const time = HostDate.parse(text);
  const dateOnly = /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);
  if (Number.isNaN(time) || dateOnly || NAMED_ZONE.test(text.trim())) return time;
  return HostDate.parse(`${text} UTC`);
}

/**
 * A `Date` whose clock stands still and whose time zone is UTC: it makes the same of a diagram's dates on
 * each machine. (A worker thread cannot be given a time zone of its own.)
 */
export class StillDate extends HostDate {
  constructor(...given: readonly unknown[]) {
    const [first, ...rest] = given;
    if (given.length === 0) super(NOW);
    else if (rest.length > 0) super(HostDate.UTC(...(given.map(Number) as [number, number])));
    else if (typeof first === "string") super(parseTime(first));
    else super(first instanceof HostDate ? first.getTime() : Number(first));
  }
  static override now(): number {
    return NOW;
  }
  static override parse(text: string): number {
    return parseTime(text);
  }
  override getTimezoneOffset(): number {
    return 0;
  }
  override toString(): string {
    return Number.isNaN(this.getTime()) ? super.toString() : `${this.toUTCString()}+0000 (UTC)`;
  }
  override toLocaleString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
    return super.toLocaleString(locales, { timeZone: "UTC", ...options });
  }
  override toLocaleDateString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
    return super.toLocaleDateString(locales, { timeZone: "UTC", ...options });
  }
  override toLocaleTimeString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
    return super.toLocaleTimeString(locales, { timeZone: "UTC", ...options });
  }
}

for (const part of PARTS) {
  useUniversal(`get${part}`);
  if (part !== "Day") useUniversal(`set${part}`);
}

/** Makes a method of local time, such as `getHours`, do what `getUTCHours` does. */
function useUniversal(name: string): void {
  const universal: unknown = Reflect.get(HostDate.prototype, name.replace(/^(get|set)/, "$1UTC"));
  Object.defineProperty(StillDate.prototype, name, { value: universal, configurable: true, writable: true });
}
