import { isScalar, isSeq, type Node, type Scalar } from "yaml";
import { dayOf, readDay } from "../text/day.ts";
import type { Day } from "../text/ids.ts";

/**
 * What a note says of itself above its text. A field that is absent or could not be read is undefined or
 * empty.
 */
export interface FrontMatter {
  readonly id?: string;
  readonly title?: string;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  /** Ids that the note had before: their addresses lead to it. */
  readonly formerly: readonly string[];
  readonly created?: Day;
  readonly updated?: Day;
  /** BCP 47 */
  readonly lang?: string;
  /** Whether the note is kept out of everything that is published. */
  readonly isPrivate: boolean;
}

/** The kinds of diagnostics on front matter, with their severities. Reading front matter finds them. */
export const FRONT_MATTER_KINDS = {
  "front-matter-syntax": "error",
  "front-matter-unclosed": "error",
  "front-matter-value": "error",
  "front-matter-unknown": "notice",
  "date-form": "warning",
  "id-not-text": "error",
} as const;

/** Reports a diagnostic of a field, or of a node in the field. */
export type Report = (
  kind: keyof typeof FRONT_MATTER_KINDS,
  message: string,
  suggestion?: string,
  node?: Node,
) => void;
/** Reads a field; undefined where it is absent or makes no sense. */
type Field = (value: Node | null, report: Report) => unknown;

/** Every field that a note's front matter may have, with how it is read. */
export const FIELDS: { readonly [Name in Exclude<keyof FrontMatter, "isPrivate">]-?: Field } = {
  id: readId,
  title: readText,
  tags: readTags,
  aliases: readList,
  formerly: readList,
  created: readDate,
  updated: readDate,
  lang: readLang,
};

/** What the author typed, where YAML would have made a number of it. */
const typed = (scalar: Scalar) =>
  typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value));

const isEmpty = (value: Node | null) =>
  value === null || (isScalar(value) && (value.value === null || value.value === ""));

function readId(value: Node | null, report: Report): string | undefined {
  if (isEmpty(value)) return undefined;
  return isScalar(value)
    ? typed(value).trim()
    : void report(
        "id-not-text",
        "The id must be text.",
        "write one name, such as id: 20261122-session-stores",
      );
}

function readText(value: Node | null, report: Report): string | undefined {
  if (isEmpty(value)) return undefined;
  if (!isScalar(value)) return void report("front-matter-value", "This must be text.");
  return typed(value).replace(/\s+/g, " ").trim() || undefined;
}

function readList(value: Node | null, report: Report): string[] {
  if (isEmpty(value)) return [];
  if (isScalar(value)) return distinct(typed(value).split(","));
  if (!isSeq<Node>(value)) {
    report("front-matter-value", "This must be a list, such as [backend, systems].");
    return [];
  }
  return distinct(
    value.items.flatMap((item) => {
      if (isScalar(item) && item.value !== null) return [typed(item)];
      report(
        "front-matter-value",
        `This entry of the list is ${isScalar(item) ? "empty" : "not text"}.`,
        undefined,
        item,
      );
      return [];
    }),
  );
}

const distinct = (list: string[]) => [...new Set(list.map((word) => word.trim()).filter(Boolean))];

/** A tag may be written with the sign that it has in a text. */
function readTags(value: Node | null, report: Report): string[] {
  return distinct(readList(value, report).map((tag) => tag.replace(/^#/, "")));
}

function readDate(value: Node | null, report: Report): Day | undefined {
  if (isEmpty(value)) return undefined;
  const text = isScalar(value) ? typed(value).trim() : "";
  const day = readDay(
    /^\d{4}-\d{2}-\d{2}[T ][\d:.]+ *(Z|[+-]\d{2}:?\d{2})?$/.test(text) ? text.slice(0, 10) : text,
  );
  if (day) return day;
  const milliseconds = /^\d{12,13}$/.test(text) ? dayOf(new Date(Number(text))) : undefined;
  if (milliseconds) {
    report("date-form", `${text} counts milliseconds; a note is dated by its day.`, `write ${milliseconds}`);
    return milliseconds;
  }
  return void report(
    "front-matter-value",
    `"${text}" is not a day of the calendar.`,
    "write it as 2025-12-23",
  );
}

function readLang(value: Node | null, report: Report): string | undefined {
  const text = readText(value, report);
  if (text === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return void report(
      "front-matter-value",
      `"${text}" is no language tag.`,
      "write a tag of BCP 47 such as en or pt-BR",
    );
  }
}
