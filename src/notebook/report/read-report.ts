import type { Severity } from "../diagnostic/diagnostic.ts";
import { diagnosticDocs } from "../diagnostic/diagnostic-docs.ts";
import type { CheckedExample, CheckedNote } from "./checked.ts";
import { KINDS } from "./kinds.ts";
import type { ReportData } from "./report-data.ts";

/**
 * Reads a report that another run has written. It may come from a pull request, so nothing in it is taken for
 * what it should be: what has another form is left out, and what says where more is to be read is said anew.
 * @throws SyntaxError when it is no JSON
 */
export function readReport(text: string, repoUrl?: string): ReportData {
  const report = objectOf(JSON.parse(text));
  const counts = objectOf(report["counts"]);
  return {
    problems: listOf(report["problems"]).flatMap((found) => {
      const { kind, severity, file, line, column, message, suggestion } = found;
      if (!isKind(kind) || !isSeverity(severity) || typeof file !== "string" || typeof message !== "string")
        return [];
      const place = { file, line: numberOf(line), column: numberOf(column) };
      const more = typeof suggestion === "string" ? { suggestion } : {};
      return [{ kind, severity, ...place, message, ...more, docs: diagnosticDocs(kind, repoUrl) }];
    }),
    counts: Object.fromEntries(COUNTED.map((name) => [name, numberOf(counts[name])])),
    examples: listOf(report["examples"]).map(
      ({ name, hash, claims }): CheckedExample => ({
        name: textOf(name),
        hash: typeof hash === "string" ? hash : null,
        claims: listOf(claims).map(({ id, holds }) => ({ id: textOf(id), holds: holds === true })),
      }),
    ),
    notes: (Array.isArray(report["notes"]) ? listOf(report["notes"]) : undefined)?.map(
      ({ file, id, title, words, links, digest }): CheckedNote => ({
        file: textOf(file),
        id: textOf(id),
        title: textOf(title),
        words: numberOf(words),
        links: numberOf(links),
        digest: textOf(digest),
      }),
    ),
  };
}

const COUNTED = ["error", "warning", "notice", "notes", "links", "examples", "claims"];

type Fields = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(objectOf) : []);
const textOf = (value: unknown) => (typeof value === "string" ? value : "");
const numberOf = (value: unknown) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
const isKind = (value: unknown): value is keyof typeof KINDS =>
  typeof value === "string" && Object.hasOwn(KINDS, value);
const isSeverity = (value: unknown): value is Severity =>
  value === "error" || value === "warning" || value === "notice";
