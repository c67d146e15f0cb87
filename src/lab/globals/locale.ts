import { define } from "./define.ts";

const LOCALE = "en-US";
const ZONE = "UTC";

/** What every engine has of `Intl`. */
const KEPT = [
  "Collator",
  "DateTimeFormat",
  "DisplayNames",
  "DurationFormat",
  "ListFormat",
  "Locale",
  "NumberFormat",
  "PluralRules",
  "RelativeTimeFormat",
  "Segmenter",
  "getCanonicalLocales",
  "supportedValuesOf",
];

type Arguments = readonly unknown[];
type Call = (...values: unknown[]) => unknown;
/** Puts the run's locale and zone where a program named none. */
type Complete = (values: Arguments) => Arguments;
interface Formatter {
  new (...values: unknown[]): object;
  readonly prototype: object;
  supportedLocalesOf(locales: readonly string[]): string[];
}

/**
 * Makes the locale and the time zone that `Intl` takes by itself those of a run, whatever the machine's are.
 */
export function installLocale(): void {
  const { Collator, DateTimeFormat, NumberFormat } = Intl as unknown as Record<string, Formatter>;
  if (!Collator || !DateTimeFormat || !NumberFormat) throw new Error("This engine has no Intl.");
  const byZone = withZone(withLocale(DateTimeFormat));
  const byNumber = withLocale(NumberFormat);
  const byLetter = withLocale(Collator);
  const second: Complete = ([that, ...rest]) => [that, ...byLetter(rest)];
  const methods: readonly [prototype: object, names: readonly string[], complete: Complete][] = [
    [Date.prototype, ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"], byZone],
    [Number.prototype, ["toLocaleString"], byNumber],
    [BigInt.prototype, ["toLocaleString"], byNumber],
    [String.prototype, ["toLocaleLowerCase", "toLocaleUpperCase"], byLetter],
    [String.prototype, ["localeCompare"], second],
  ];
  for (const [prototype, names, complete] of methods)
    for (const name of names) define(prototype, { [name]: completed(prototype, name, complete) });

  const kept = KEPT.filter((name) => name in Intl).map((name) => {
    const type: unknown = Reflect.get(Intl, name);
    if (!isFormatter(type)) return [name, type] as const;
    return [name, completedType(type, type === DateTimeFormat ? byZone : withLocale(type))] as const;
  });
  // In one order: engines have them in their own.
  for (const name of Object.getOwnPropertyNames(Intl)) Reflect.deleteProperty(Intl, name);
  define(Intl, Object.fromEntries(kept));
}

const isFormatter = (type: unknown): type is Formatter =>
  typeof type === "function" && "supportedLocalesOf" in type;

function withLocale(type: Formatter): Complete {
  const supported = type.supportedLocalesOf.bind(type);
  return ([locales, ...rest]) => {
    const asked = Intl.getCanonicalLocales(locales as string[] | undefined);
    // Of a locale that it does not know an engine makes its machine's.
    return [supported(asked).length > 0 ? asked : LOCALE, ...rest];
  };
}

function withZone(complete: Complete): Complete {
  return (values) => {
    const [locale, options, ...rest] = complete(values);
    if (options === null) return [locale, options, ...rest];
    const own: { timeZone?: unknown } = Object(options ?? {});
    const zoned = own.timeZone === undefined ? Object.create(own, { timeZone: { value: ZONE } }) : own;
    return [locale, zoned, ...rest];
  };
}

function completed(prototype: object, name: string, complete: Complete): Call {
  const native: Call = Reflect.get(prototype, name);
  // As a method, so that nobody can construct it.
  return {
    [name](this: unknown, ...values: unknown[]) {
      return Reflect.apply(native, this, complete(values));
    },
  }[name] as Call;
}

function completedType(type: Formatter, complete: Complete): Formatter {
  const proxy = new Proxy(type, {
    apply: (_, self, values) => Reflect.apply(type as unknown as Call, self, complete(values)),
    construct: (_, values, newTarget) => Reflect.construct(type, complete(values), newTarget),
  });
  define(type.prototype, { constructor: proxy });
  return proxy;
}
