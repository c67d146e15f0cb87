import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Program } from "../example.ts";
import { LIMITS } from "../run/run.ts";
import { type CheckExamplesOptions, checkExamples } from "./check-examples.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-examine-"));
const recordsDir = join(folder, "examples");
const cacheDir = join(folder, "cache");
beforeEach(() => rmSync(recordsDir, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const GREETING = `/** Greeting
 * Does it greet? */
import { claim } from "lab";

export default async function scenario() {
  console.log("hello");
  claim("greets", true);
}
`;

const program = (source: string, name = "greeting"): Program => ({
  name,
  file: `content/examples/${name}.ts`,
  source,
  linesBefore: 0,
});
const look = (source: string | Program, options: Partial<CheckExamplesOptions> = {}) =>
  checkExamples([typeof source === "string" ? program(source) : source], {
    recordsDir,
    cacheDir,
    ...options,
  });
const record = (source: string | Program) => look(source, { record: true });
const recordFile = join(recordsDir, "greeting.run.json");
/**
 * The recorded run of the greeting, and of every program that does the same: it is recorded once, and then
 * put there.
 */
let recording: Promise<string> | undefined;
async function putRecord(...names: readonly string[]): Promise<void> {
  recording ??= record(GREETING).then(() => readFileSync(recordFile, "utf8"));
  const text = await recording;
  mkdirSync(recordsDir, { recursive: true });
  for (const name of names) writeFileSync(join(recordsDir, `${name}.run.json`), text);
}
const rows = ({ diagnostics }: Awaited<ReturnType<typeof checkExamples>>) =>
  diagnostics.map(({ kind, file, line, column }) => `${kind} ${file}:${line}:${column}`);

test("an example is read, run and recorded, and then has no problems", async () => {
  const { recorded, diagnostics } = await record(GREETING);
  expect(diagnostics).toEqual([]);
  expect(recorded).toEqual(["greeting"]);
  const { examples, ...rest } = await look(GREETING);
  expect(rest).toEqual({ diagnostics: [], recorded: [], refused: [], removed: [] });
  expect(examples).toEqual([
    {
      ...program(GREETING),
      title: "Greeting",
      question: "Does it greet?",
      code: GREETING,
      claims: [{ id: "greets", holds: true, line: 7, column: 3 }],
      run: JSON.parse(readFileSync(recordFile, "utf8")),
    },
  ]);
  expect(examples[0]?.run).toMatchObject({
    seed: 1,
    output: ["hello"],
    claims: [{ id: "greets", holds: true }],
    trace: [{ kind: "log" }, { kind: "claim" }],
  });
});

test("recording again writes nothing new", async () => {
  await putRecord("greeting");
  const before = statSync(recordFile).mtimeMs;
  expect((await record(GREETING)).recorded).toEqual([]);
  expect(statSync(recordFile).mtimeMs).toBe(before);
});

test.each([
  ["Windows line ends", (source: string) => source.replaceAll("\n", "\r\n")],
  ["a byte order mark", (source: string) => `\ufeff${source}`],
])("with %s a program is the same", async (_, change) => {
  await putRecord("greeting");
  const { examples } = await look(GREETING);
  const changed = await look(change(GREETING));
  expect(rows(changed)).toEqual([]);
  expect(changed.examples[0]?.run?.hash).toBe(examples[0]?.run?.hash);
  expect(changed.examples[0]?.claims).toEqual(examples[0]?.claims);
});

test("a byte order mark is no part of the source", async () => {
  const { examples, diagnostics } = await look('\ufeffconst a: number = "1";');
  expect(examples[0]?.source).toBe('const a: number = "1";');
  expect(diagnostics.find(({ message }) => message.includes("TS2322"))).toMatchObject({ line: 1, column: 7 });
});

test("the seed of the recorded run is the run's", async () => {
  const source = `${GREETING}console.log(Math.random());`;
  await record(source);
  const first = JSON.parse(readFileSync(recordFile, "utf8"));
  writeFileSync(recordFile, JSON.stringify({ ...first, seed: 7 }));
  expect(rows(await look(source))).toEqual(["example-drift content/examples/greeting.ts:1:1"]);
  await record(source);
  const second = JSON.parse(readFileSync(recordFile, "utf8"));
  expect([second.seed, second.output[0] === first.output[0]]).toEqual([7, false]);
  expect(rows(await look(source))).toEqual([]);
});

describe("each fault is a problem with its place", () => {
  const replaced = (from: string, to: string) => {
    expect(GREETING).toContain(from);
    return GREETING.replace(from, to);
  };
  test.each<[what: string, source: () => string, diagnostics: string[]]>([
    [
      "a wrong type (case 37)",
      () => replaced("true)", "1 as unknown)"),
      ["example-types 7:19", "claim-fails 7:3"],
    ],
    [
      "a wrong type that is declared expected (case 37)",
      () =>
        replaced(
          "  claim",
          '  // @ts-expect-error: it is text\n  const a: number = "1";\n  console.log(a);\n  claim',
        ),
      [],
    ],
    [
      "an error that is expected and not there (case 37)",
      () => replaced("  claim", "  // @ts-expect-error\n  claim"),
      ["example-types 7:3"],
    ],
    ["an enum", () => replaced("export", "enum A { B }\nexport"), ["example-types 5:6", "example-types 5:6"]],
    [
      "an enum that the compiler shall not see",
      () => replaced("export", "// @ts-ignore\nenum A { B }\nconsole.log(A.B);\nexport"),
      ["example-types 1:1"],
    ],
    ["no syntax", () => replaced("export", "export export"), ["example-types 5:8"]],
    ["an import", () => replaced("\n\n", '\nimport "node:fs";\n'), ["example-import 4:8"]],
    ["a claim that fails", () => replaced("true)", "1 > 2)"), ["claim-fails 7:3"]],
    [
      "a claim that fails once",
      () => replaced("  claim", '  claim("greets", 1 > 2);\n  claim'),
      ["claim-fails 7:3"],
    ],
    [
      "a claim that is not judged",
      () => replaced("  claim", '  if (Date.now() < 0) claim("never", true);\n  claim'),
      ["claim-unjudged 7:23"],
    ],
    ["an id that is made up", () => replaced('"greets"', '"gre" + "ets"'), ["claim-id 7:9"]],
    [
      "a throw",
      () => replaced('console.log("hello")', 'if (Date.now()) throw new Error("no")'),
      ["example-failed 6:25"],
    ],
    ["a flood", () => replaced("console", "while (scenario) console"), ["example-flood 6:28"]],
    ["no header", () => GREETING.slice(GREETING.indexOf("import")), ["example-header 1:1"]],
  ])("%s", async (_, source, diagnostics) => {
    const found = await record(source());
    expect(rows(found)).toEqual(diagnostics.map((row) => row.replace(" ", " content/examples/greeting.ts:")));
    const isSound = found.diagnostics.every(({ severity }) => severity !== "error");
    expect(existsSync(recordFile)).toBe(isSound);
    expect(found.refused).toEqual(isSound ? [] : found.examples);
  });

  test("an endless loop is ended and reported (case 35)", async () => {
    const found = await look(replaced("console", "while (scenario); console"), {
      limits: { ...LIMITS, time: 1_000 },
    });
    expect(rows(found)).toEqual(["example-timeout content/examples/greeting.ts:1:1"]);
    expect(found.diagnostics[0]?.message).toBe(
      'The example "greeting" was still running after 1 s. It was stopped.',
    );
    expect(found.examples[0]?.run).toBeUndefined();
  });

  test("memory without end", async () => {
    const found = await look(
      replaced("console", "const all = []; for (;;) all.push(new Array(1e5).fill(all)); console"),
      {
        limits: { ...LIMITS, heap: 24 },
      },
    );
    expect(rows(found)).toContain("example-memory content/examples/greeting.ts:1:1");
  });
});

describe("a run that is not the recorded one", () => {
  test("is a problem that shows what differs (case 36)", async () => {
    await putRecord("greeting");
    const found = await look(GREETING.replace("hello", "good day"));
    expect(found.diagnostics).toEqual([
      {
        kind: "example-drift",
        severity: "error",
        file: "content/examples/greeting.ts",
        line: 1,
        column: 1,
        message:
          'The example "greeting" does not do what is recorded. In its output, line 1:\n- hello\n+ good day',
        suggestion: "where it is meant to do so now: npm run record -- greeting",
      },
    ]);
    expect(found.examples[0]?.run?.output).toEqual(["good day"]);
  });

  test("goes unsaid where it could not be recorded", async () => {
    const fails = GREETING.replace("true)", "1 > 2)");
    expect(rows(await look(fails))).toEqual(["claim-fails content/examples/greeting.ts:7:3"]);
    await putRecord("greeting");
    const found = await look(fails);
    expect(rows(found)).toEqual(["claim-fails content/examples/greeting.ts:7:3"]);
    expect(found.diagnostics[0]?.suggestion).toBe(
      "mend the program, or what the note says; npm run record -- greeting shows what it printed",
    );
  });

  test("is known to be another than the recorded one", async () => {
    const isUnrecorded = async (source: string) => (await look(source)).examples[0]?.isUnrecorded;
    expect(await isUnrecorded(GREETING)).toBe(true);
    await putRecord("greeting");
    expect(await isUnrecorded(GREETING)).toBeUndefined();
    expect(await isUnrecorded(GREETING.replace("hello", "good day"))).toBe(true);
    expect(await isUnrecorded(GREETING.replace("true)", "1 > 2)"))).toBe(true);
    writeFileSync(recordFile, "<<<<<<< HEAD");
    expect(await isUnrecorded(GREETING)).toBe(true);
  });

  test("shows even where only the record was changed", async () => {
    await putRecord("greeting");
    writeFileSync(recordFile, readFileSync(recordFile, "utf8").replaceAll('"hello"', '"hallo"'));
    expect((await look(GREETING)).diagnostics[0]?.message).toContain("- hallo\n+ hello");
  });

  test("is not there yet", async () => {
    const { diagnostics } = await look(GREETING);
    expect(diagnostics).toMatchObject([
      { kind: "example-unrecorded", suggestion: "npm run record -- greeting" },
    ]);
  });

  test("cannot be read", async () => {
    await putRecord("greeting");
    writeFileSync(recordFile, "<<<<<<< HEAD");
    const found = await look(GREETING);
    expect(rows(found)).toEqual([`example-unrecorded ${recordFile}:1:1`]);
    expect(found.diagnostics[0]?.message).toBe(
      'This is not the recorded run of the example "greeting": it is not JSON.',
    );
    expect(rows(await record(GREETING))).toEqual([]);
  });
});

test("what does not do the same twice is not recorded", async () => {
  const found = await record(`${GREETING}console.log(new File([], "real time").lastModified);`);
  expect(rows(found)).toEqual(["example-unrepeatable content/examples/greeting.ts:1:1"]);
  expect(found.diagnostics[0]?.message).toMatch(/At event 1:\n- .*\n\+ /);
  expect(existsSync(recordFile)).toBe(false);
});

test("a program in a note has its places there", async () => {
  const fence = {
    ...program(GREETING.replace("true)", "1 > 2)")),
    file: "content/notes/a.md",
    linesBefore: 20,
  };
  const found = await look(fence);
  expect(rows(found)).toContain("claim-fails content/notes/a.md:27:3");
  expect(found.examples[0]?.claims).toEqual([{ id: "greets", holds: false, line: 27, column: 3 }]);
});

describe("recorded runs of no example", () => {
  const two = [program(GREETING), program(GREETING, "other")];

  test("are problems", async () => {
    await putRecord("greeting", "other");
    expect(rows(await look(GREETING))).toEqual([`example-name ${join(recordsDir, "other.run.json")}:1:1`]);
  });

  test("are removed by recording", async () => {
    await putRecord("greeting", "other");
    writeFileSync(join(recordsDir, "notes.txt"), "");
    expect((await record(GREETING)).removed).toEqual(["other.run.json"]);
    expect(readdirSync(recordsDir)).toEqual(["greeting.run.json", "notes.txt"]);
  });

  test("are left alone where some examples are of interest", async () => {
    await putRecord("greeting", "other");
    writeFileSync(join(recordsDir, "stray.run.json"), "");
    const options = { recordsDir, cacheDir, only: ["other"] };
    const found = await checkExamples(two, { ...options, record: true });
    expect([found.removed, found.examples.map(({ name }) => name)]).toEqual([[], ["other"]]);
    expect(rows(await checkExamples(two, options))).toEqual([]);
  });
});

test("one example's faults are not another's", async () => {
  const programs = [program("}{", "a"), program(GREETING, "b"), program("throw 1;", "c"), program("", "d")];
  const found = await checkExamples(programs, { recordsDir, cacheDir, record: true });
  expect(found.examples.map(({ name, run }) => [name, run?.output])).toEqual([
    ["a", undefined],
    ["b", ["hello"]],
    ["c", undefined],
    ["d", []],
  ]);
  expect(found.recorded).toEqual(["b", "d"]);
  expect(new Set(found.diagnostics.map(({ kind, file }) => `${kind} ${file.slice(-4)}`))).toEqual(
    new Set([
      "example-header a.ts",
      "example-types a.ts",
      "example-header c.ts",
      "example-failed c.ts",
      "example-header d.ts",
    ]),
  );
});
