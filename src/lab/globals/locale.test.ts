import { beforeAll, describe, expect, test } from "vitest";
import { abroad, onMachine } from "../testing-abroad.ts";

const TYPES = [
  "Collator",
  "DateTimeFormat",
  "DurationFormat",
  "ListFormat",
  "NumberFormat",
  "PluralRules",
  "RelativeTimeFormat",
  "Segmenter",
];
/** The language alone: of regions that make no difference an engine may say nothing. */
const locale = (type: string, values: string) =>
  `new Intl.${type}(${values}).resolvedOptions().locale.slice(0, 2)`;
const zone = (values: string) => `new Intl.DateTimeFormat(${values}).resolvedOptions().timeZone`;

const ROWS: readonly [expression: string, printed: string][] = [
  // Whatever names no locale, or none that is known.
  ...TYPES.flatMap((type) =>
    ["", "undefined", "[]", "undefined, {}", '"xx-XX"', "{ length: 0 }"].map((values): [string, string] => [
      locale(type, values),
      "en",
    ]),
  ),
  [locale("DisplayNames", 'undefined, { type: "region" }'), "en"],
  ["Intl.NumberFormat().resolvedOptions().locale", "en-US"],
  ["Intl.DateTimeFormat().resolvedOptions().locale", "en-US"],
  ["Intl.Collator().resolvedOptions().locale", "en-US"],
  // Whatever names one.
  ...TYPES.map((type): [string, string] => [locale(type, '"de-DE"'), "de"]),
  [locale("NumberFormat", '["xx", "de"]'), "de"],
  [locale("NumberFormat", 'new Intl.Locale("fr-CA")'), "fr"],
  [locale("NumberFormat", "null"), "TypeError"],
  [locale("NumberFormat", '"no locale"'), "RangeError"],
  ["Intl.Segmenter()", "TypeError"],
  ['Intl.NumberFormat.supportedLocalesOf(["de", "xx"])', '[ "de" ]'],
  // The zone.
  [zone(""), "UTC"],
  [zone('"de"'), "UTC"],
  [zone("[], { timeZone: undefined }"), "UTC"],
  [zone('"en", { timeZone: "Asia/Tokyo" }'), "Asia/Tokyo"],
  [zone('"en", Object.create({ timeZone: "Asia/Tokyo" })'), "Asia/Tokyo"],
  [zone("[], null"), "TypeError"],
  [zone('[], { timeZone: "Nowhere" }'), "RangeError"],
  ['new Intl.DateTimeFormat("en", { hour: "numeric", hour12: false }).format(0)', "00"],
  [
    'Intl.DateTimeFormat("en", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Tokyo" }).format(0)',
    "1/1/70, 9:00 AM",
  ],
  // Methods.
  ["new Date(0).toLocaleString()", "1/1/1970, 12:00:00 AM"],
  ["new Date(0).toLocaleDateString()", "1/1/1970"],
  ["new Date(0).toLocaleTimeString()", "12:00:00 AM"],
  ['new Date(0).toLocaleString("de-DE")', "1.1.1970, 00:00:00"],
  ['new Date(0).toLocaleTimeString([], { timeZone: "Asia/Tokyo" })', "9:00:00 AM"],
  ['new Date(0).toLocaleDateString(undefined, { weekday: "long" })', "Thursday"],
  ["new Date(NaN).toLocaleString()", "Invalid Date"],
  ["Date.prototype.toLocaleString.call({})", "TypeError"],
  ["(1234.5).toLocaleString()", "1,234.5"],
  ['(1234.5).toLocaleString("de")', "1.234,5"],
  ['(0.5).toLocaleString(undefined, { style: "percent" })', "50%"],
  ["1234n.toLocaleString()", "1,234"],
  ["[1234.5, new Date(0)].toLocaleString()", "1,234.5,1/1/1970, 12:00:00 AM"],
  ["new Float64Array([1234.5]).toLocaleString()", "1,234.5"],
  ['"ä".localeCompare("z", "sv")', "1"],
  ['"ä".localeCompare("z")', "-1"],
  ['"a".localeCompare("A", undefined, { sensitivity: "base" })', "0"],
  ['"i".toLocaleUpperCase()', "I"],
  ['"i".toLocaleUpperCase("tr")', "İ"],
  ['"I".toLocaleLowerCase("tr")', "ı"],
  // Whose they are.
  ["new Intl.NumberFormat() instanceof Intl.NumberFormat", "true"],
  ["new Intl.NumberFormat().constructor === Intl.NumberFormat", "true"],
  ["new (class Own extends Intl.NumberFormat {})().resolvedOptions().locale", "en-US"],
  ["new (class Own extends Intl.NumberFormat {})().constructor.name", "Own"],
  [
    "Object.getOwnPropertyNames(Intl).sort().join()",
    "Collator,DateTimeFormat,DisplayNames,DurationFormat,ListFormat,Locale,NumberFormat,PluralRules,RelativeTimeFormat,Segmenter,getCanonicalLocales,supportedValuesOf",
  ],
  ["new Date(0).toLocaleString.prototype", "undefined"],
];

describe("a run's locale is en-US and its zone UTC, whatever its machine's are", () => {
  let printed: string[] = [];
  beforeAll(() => {
    printed = abroad(ROWS.map(([expression]) => expression));
  });

  test("they are others", () => {
    const options = "Intl.DateTimeFormat().resolvedOptions()";
    expect(onMachine(`console.log(${options}.locale, ${options}.timeZone)`)).toBe("de-DE Asia/Tokyo\n");
  });

  test.each(ROWS.map(([expression, expected], index) => [expression, expected, index] as const))(
    "%s",
    (_, expected, index) => {
      expect(printed[index]?.replaceAll("\u202f", " ")).toBe(expected);
    },
  );
});
