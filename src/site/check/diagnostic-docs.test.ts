import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkExamples } from "../../examples/check/check-examples.ts";
import type { Program } from "../../examples/example.ts";
import { LIMITS } from "../../examples/run/run.ts";
import { COMPONENTS } from "../../markdown/components.ts";
import { parse } from "../../markdown/parse.ts";
import { exampleDiagnostics } from "../../notebook/check/example-rules.ts";
import { adviceOn } from "../../notebook/check/notebook-rules.ts";
import { nameProgramsOf } from "../../notebook/check/program-names.ts";
import { readTagSentences } from "../../notebook/check/tag-sentences.ts";
import { DIAGNOSTICS_DOCS } from "../../notebook/diagnostic/diagnostic-docs.ts";
import { fixNotes } from "../../notebook/fix/fix.ts";
import type { Note } from "../../notebook/note/note.ts";
import { buildNotebook, type NotebookParts } from "../../notebook/notebook.ts";
import { type DiagnosticKind, KINDS } from "../../notebook/report/kinds.ts";
import { placesIn } from "../../notebook/text/place.ts";

interface Section {
  readonly kind: DiagnosticKind;
  readonly text: string;
  /** The code blocks: their languages, and what is in them. */
  readonly blocks: readonly { readonly lang: string; readonly code: string }[];
}

const docs = readFileSync(join(import.meta.dirname, "../../..", DIAGNOSTICS_DOCS), "utf8");
const sections = docs
  .split(/^### /m)
  .slice(1)
  .map((part): Section => {
    const [kind = "", text = ""] = part.split(/\n([\s\S]*)/);
    const fences = text.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)\n\1$/gm);
    const blocks = [...fences].map(([, , lang = "", code = ""]) => ({ lang, code }));
    return { kind: kind as DiagnosticKind, text: text.replaceAll(/\n## [\s\S]*/g, ""), blocks };
  });

test("every kind of problem has a section, and no section is left over", () => {
  expect(sections.map(({ kind }) => kind).sort()).toEqual(Object.keys(KINDS).sort());
});

test.each(sections)("$kind: how grave it is, what to do, wrong and right", ({ kind, text, blocks }) => {
  const severity = /^\n\*\*(\w+)\.?\*\*/.exec(text)?.[1]?.toLowerCase();
  expect(severity).toBe(KINDS[kind]);
  expect(blocks).toHaveLength(2);
});

/** What stands around the notes of the sections. */
const AROUND = {
  "20261122-session-stores.md":
    "---\naliases: [session memory]\n---\n# Session Stores\n\nText. ^first\n\n## Trade-offs\n\nText.",
  "20261122-long.md": `# Long\n\n${"    code code code\n\n".repeat(30_000)}`,
  "20261122-draft.md": "---\ndraft: true\n---\nText.",
  "a/twin.md": "Text.",
  "b/twin.md": "Text.",
};
const IMAGES = ["pictures/cart.png", "pictures/cart.svg"];

const known = new Map<string, Note>();
/** Of what stands around each section every note is read once: one is long. */
const recall: Required<NotebookParts>["recall"] = ({ file, source }, read) => {
  if (!Object.entries(AROUND).some(([path, text]) => path === file && text === source)) return read();
  const note = known.get(file) ?? read();
  known.set(file, note);
  return note;
};

function partsWith(file: string, source: string): NotebookParts {
  const sources = Object.entries({ ...AROUND, [file]: source });
  return {
    files: sources.map(([file, source]) => ({ file, source })),
    assets: IMAGES,
    attachments: ["papers/log.pdf"],
    parse,
    recall,
    components: COMPONENTS,
  };
}

function kindsIn(source: string, lang: string): string[] {
  const file = `note.${lang}`;
  const book = buildNotebook(partsWith(file, source));
  const examples = [{ name: "node-failure", claims: [{ id: "continuity" }] }];
  return [
    ...book.diagnostics,
    ...exampleDiagnostics(book, examples),
    ...nameProgramsOf(book.notes, new Map()).diagnostics,
    ...adviceOn({ book, published: book, where: book.notes }),
  ]
    .filter((found) => found.file === file)
    .map(({ kind }) => kind);
}

/**
 * These only show when a diagram is drawn, or when so many words are there that nobody would read the
 * section.
 */
const ONLY_SHOWN: readonly DiagnosticKind[] = ["diagram-syntax", "diagram-undrawn", "note-long"];
const ofNotes = sections.filter(
  ({ kind, blocks }) => /^mdx?$/.test(blocks[0]?.lang ?? "") && !ONLY_SHOWN.includes(kind),
);

test.each(ofNotes)("$kind is what its wrong note has, and its right note has not", ({ kind, blocks }) => {
  const [wrong, right] = blocks.map(({ lang, code }) => kindsIn(code, lang));
  expect(wrong).toContain(kind);
  expect(right).not.toContain(kind);
});

const ofTags = sections.filter(({ blocks }) => blocks[0]?.lang === "yaml");

test.each(ofTags)(
  "$kind is what its wrong file of tags has, and its right file has nothing",
  ({ kind, blocks }) => {
    const [wrong, right] = blocks.map(({ code }) =>
      readTagSentences(code, placesIn("tags.yaml", code), ["caching"]).diagnostics.map((found) => found.kind),
    );
    expect(wrong).toContain(kind);
    expect(right).toEqual([]);
  },
);

test.each(ofNotes)(
  "$kind is mended in its wrong note where it says so, and only there",
  ({ kind, text, blocks }) => {
    const [fixed] = blocks.map(({ lang, code }) => fixNotes(partsWith(`note.${lang}`, code)));
    const normalised = (fixed ?? []).flatMap(({ fixes }) => fixes.filter((fix) => fix.kind === kind));
    expect(normalised.length > 0).toBe(text.includes("*mended by `--fix`*"));
  },
);

describe("examples", () => {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const ofPrograms = sections.filter(
    ({ kind, blocks }) => blocks[0]?.lang === "ts" && kind !== "diagram-label",
  );
  const HEAD = "/**\n * Title\n *\n * Question?\n */\n";
  const programs = ofPrograms.flatMap(({ kind, blocks }) =>
    blocks.map(({ code }, index): Program => {
      const name = `${kind}-${index === 0 ? "wrong" : "right"}`;
      const head = kind === "example-header" ? "" : HEAD;
      return { name, file: `${name}.ts`, source: `${head}${code}\nexport {};\n`, linesBefore: 0 };
    }),
  );
  let kinds: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    const options = { recordsDir: folder, cacheDir: folder, record: true };
    const checkWithin = async (time: number, isOne: (program: Program) => boolean) =>
      (await checkExamples(programs.filter(isOne), { ...options, limits: { ...LIMITS, time } })).diagnostics;
    const isEndless = ({ name }: Program) => name === "example-timeout-wrong";
    const diagnostics = [
      ...(await checkWithin(1_000, isEndless)),
      // A machine with other work to do ends none of these.
      ...(await checkWithin(60_000, (program) => !isEndless(program))),
    ];
    const byFile = Map.groupBy(diagnostics, ({ file }) => file);
    kinds = new Map([...byFile].map(([file, found]) => [file, found.map(({ kind }) => kind)]));
  }, 120_000);

  test.each(ofPrograms)(
    "$kind is what its wrong program has, and its right program has nothing",
    ({ kind }) => {
      expect(kinds.get(`${kind}-wrong.ts`)).toContain(kind);
      expect(kinds.get(`${kind}-right.ts`) ?? []).toEqual([]);
    },
  );
});
