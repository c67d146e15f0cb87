// Explores an example's runs: what fails, when something fails. Exit code 1: a promise breaks, or the program
// cannot be explored; 2: it cannot run as it was typed.
import { ExplorationFailed, exploreProgram } from "../src/examples/explore/explore-program.ts";
import { compile } from "../src/examples/source/compile.ts";
import { exploredText, isSound } from "../src/explore/report.ts";
import { DEFAULT_SCOPE, type Scope } from "../src/explore/scope.ts";
import { nearest } from "../src/notebook/text/suggest.ts";
import { findProgram } from "../src/site/read/find-program.ts";
import { misuse } from "../src/site/settings/read-command.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";

const FORM = {
  usage:
    "npm run explore -- example [--scope nodes,stores,links,losses] [--seeds 1] [--runs 500] [--format human|json]",
  options: { scope: "value", seeds: "value", runs: "value", format: "value" },
  words: [1, 1],
} as const;
const PARTS = ["nodes", "stores", "links", "losses"] as const;
const FORMATS = ["human", "json"];

const stop = new AbortController();
process.on("SIGINT", () => stop.abort());

await runCommand(
  FORM,
  async ({ words: [name = ""], values }) => {
    const format = oneOf("format", values.format?.at(-1) ?? "human", FORMATS);
    const scope = readScope(values.scope?.at(-1), readCount("seeds", values.seeds?.at(-1), 1));
    const most = readCount("runs", values.runs?.at(-1), 500);
    const { source } = findProgram(name, settings(process.env));
    const report = await exploreProgram(runnable(name, source), {
      scope,
      most,
      signal: stop.signal,
      tell: (done, all) => {
        if (process.stderr.isTTY && done % 25 === 0) process.stderr.write(`\r${done} of ${all} runs `);
      },
    });
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    const text =
      format === "json" ? JSON.stringify({ name, scope, ...report }) : exploredText(name, scope, report);
    process.stdout.write(`${text}\n`);
    if (!isSound(report)) process.exitCode = 1;
  },
  (error) => (error instanceof ExplorationFailed ? 1 : undefined),
);

function runnable(name: string, source: string): string {
  const code = compile(source);
  if (code !== undefined) return code;
  throw new ExplorationFailed(`The example "${name}" is not valid TypeScript: npm run check says where.`);
}

function readScope(typed: string | undefined, seeds: number): Scope {
  if (typed === undefined) return { ...DEFAULT_SCOPE, seeds };
  const wanted = typed.split(",").map((part) => oneOf("scope", part.trim(), PARTS));
  const has = (part: (typeof PARTS)[number]) => wanted.includes(part);
  return {
    ...DEFAULT_SCOPE,
    seeds,
    nodes: has("nodes"),
    stores: has("stores"),
    links: has("links"),
    losses: has("losses"),
  };
}

function readCount(option: string, typed: string | undefined, otherwise: number): number {
  if (typed === undefined) return otherwise;
  const count = Number(typed || "none");
  if (Number.isInteger(count) && count >= 1 && count <= 1_000_000) return count;
  throw misuse(FORM, `"${typed}" is no number for --${option}.`);
}

function oneOf(option: string, typed: string, known: readonly string[]): string {
  if (known.includes(typed)) return typed;
  const near = nearest(typed, known);
  throw misuse(FORM, `--${option} knows no "${typed}".${near ? ` Did you mean ${near}?` : ""}`);
}
