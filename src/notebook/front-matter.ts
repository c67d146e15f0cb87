import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from "yaml";
import { dayOf, readDay } from "./day.ts";
import type { Day } from "./ids.ts";
import { type Place, placeAt } from "./place.ts";
import { type Problem, type ProblemKind, problem } from "./problem.ts";
import { nearest } from "./suggest.ts";

/** What a note says of itself above its text. A field that is absent or could not be read is undefined or empty. */
export interface FrontMatter {
  readonly id?: string;
  readonly title?: string;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly created?: Day;
  readonly updated?: Day;
  /** BCP 47 */
  readonly lang?: string;
}

export interface FrontMatterReading {
  readonly fields: FrontMatter;
  /** Where each field's value stands. */
  readonly places: { readonly [field: string]: Place };
  /** Where the note's own text begins. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

type Report = (kind: ProblemKind, message: string, suggestion?: string) => void;
type Field = (value: Node | null, report: Report) => unknown;

const FIELDS: { readonly [Name in keyof FrontMatter]-?: Field } = {
  id: readId,
  title: readText,
  tags: readList,
  aliases: readList,
  created: readDate,
  updated: readDate,
  lang: readLang,
};

const BLOCK = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;
const UNCLOSED = /^---[ \t]*\r?\n[\w-]+[ \t]*:/;

/**
 * Reads the YAML block at the top of a note. Never throws: what is wrong comes back as problems, and all that could be
 * read is there.
 * @param source the note without a byte order mark
 */
export function readFrontMatter(file: string, source: string): FrontMatterReading {
  const block = BLOCK.exec(source);
  const problems: Problem[] = [];
  const nothing: FrontMatter = { tags: [], aliases: [] };
  if (!block) {
    if (UNCLOSED.test(source)) {
      const message = "The front matter opens with --- but is never closed.";
      problems.push(problem("front-matter-unclosed", { file, line: 1, column: 1 }, message, "add a line --- below it"));
    }
    return { fields: nothing, places: {}, bodyStart: 0, problems };
  }
  const bodyStart = block[0].length;
  const yaml = block[1] ?? "";
  const yamlStart = source.indexOf("\n") + 1;
  const at = (offset: number) => placeAt(file, source, yamlStart + offset);
  // YAML 1.2 knows no dates, so that 2024-01-05 stays the day it says in every time zone.
  const document = parseDocument(yaml, { schema: "core", prettyErrors: false, logLevel: "silent" });
  for (const error of document.errors) {
    problems.push(problem("front-matter-syntax", at(error.pos[0]), `The front matter is no valid YAML: ${error.message}`));
  }
  const places: Record<string, Place> = Object.create(null);
  const fields: Record<string, unknown> = { ...nothing };
  for (const [name, value, keyStart] of pairs(document, problems, at)) {
    const place = at(value?.range?.[0] ?? keyStart);
    const report: Report = (kind, message, suggestion) => problems.push(problem(kind, place, message, suggestion));
    if (!Object.hasOwn(FIELDS, name)) {
      const meant = nearest(name, Object.keys(FIELDS));
      if (meant) problems.push(problem("front-matter-unknown", at(keyStart), `There is no field "${name}".`, `did you mean "${meant}"?`));
      continue;
    }
    places[name] = place;
    const read = FIELDS[name as keyof FrontMatter](value, report);
    if (read !== undefined) fields[name] = read;
  }
  return { fields: fields as unknown as FrontMatter, places, bodyStart, problems };
}

function pairs(document: Document, problems: Problem[], at: (offset: number) => Place): [string, Node | null, number][] {
  const { contents } = document;
  if (contents === null) return [];
  if (!isMap(contents)) {
    const message = "The front matter must be a list of fields such as title: and tags:.";
    problems.push(problem("front-matter-value", at(0), message));
    return [];
  }
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    return [[String(key.value), (value ?? null) as Node | null, key.range?.[0] ?? 0]] as [string, Node | null, number][];
  });
}

/** What the author typed, where YAML would have made a number of it. */
const typed = (scalar: Scalar) => (typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value)));

const isEmpty = (value: Node | null) => value === null || (isScalar(value) && (value.value === null || value.value === ""));

function readId(value: Node | null, report: Report): string | undefined {
  if (isEmpty(value)) return undefined;
  if (!isScalar(value)) return void report("id-not-text", "The id must be text.");
  const text = typed(value).trim();
  if (typeof value.value !== "string") {
    const message = `YAML reads this id as the ${typeof value.value} ${String(value.value)}, not as text.`;
    report("id-not-text", message, `write id: "${text}"`);
  }
  return text;
}

function readText(value: Node | null, report: Report): string | undefined {
  if (isEmpty(value)) return undefined;
  if (!isScalar(value)) return void report("front-matter-value", "This must be text.");
  return typed(value).trim() || undefined;
}

function readList(value: Node | null, report: Report): string[] {
  if (isEmpty(value)) return [];
  if (isScalar(value)) return words(typed(value).split(","));
  if (!isSeq(value)) {
    report("front-matter-value", "This must be a list, such as [backend, systems].");
    return [];
  }
  return words(
    value.items.flatMap((item, index) => {
      if (isScalar(item) && item.value !== null) return [typed(item)];
      report("front-matter-value", `Entry ${index + 1} of this list is ${isScalar(item) ? "empty" : "not text"}.`);
      return [];
    }),
  );
}

const words = (list: string[]) => [...new Set(list.map((word) => word.trim().replace(/^#/, "")).filter(Boolean))];

function readDate(value: Node | null, report: Report): Day | undefined {
  if (isEmpty(value)) return undefined;
  const text = isScalar(value) ? typed(value).trim() : "";
  const day = readDay(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})?$/.test(text) ? text.slice(0, 10) : text);
  if (day) return day;
  const milliseconds = /^\d{12,13}$/.test(text) ? dayOf(new Date(Number(text))) : undefined;
  if (milliseconds) {
    report("date-form", `${text} counts milliseconds; a note is dated by its day.`, `write ${milliseconds}`);
    return milliseconds;
  }
  return void report("front-matter-value", `"${text}" is not a day of the calendar.`, "write it as 2025-12-23");
}

function readLang(value: Node | null, report: Report): string | undefined {
  const text = readText(value, report);
  if (text === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return void report("front-matter-value", `"${text}" is no language tag.`, "write a tag of BCP 47 such as en or pt-BR");
  }
}
