import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type ts from "typescript";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import { foreignNames } from "./foreign-names.ts";
import type { Compiler } from "./syntax.ts";

const TSCONFIG = fileURLToPath(new URL("../../../tsconfig.json", import.meta.url));
const ROOT = dirname(TSCONFIG);
/** Where the compiler believes the programs to stand: wherever they are, "lab" and the rules are the same. */
const FOLDER = join(ROOT, "examples-in-memory").replaceAll(sep, "/");

/** Checks the types of programs, and returns the diagnostics of each program in the given order. */
export type CheckTypes = (
  programs: readonly { readonly name: string; readonly source: string }[],
) => readonly (readonly ProgramDiagnostic[])[];

/** Prepares a checker that keeps what it has read: for the next programs it reads only what has changed. */
export function typeChecker(ts: Compiler): CheckTypes {
  let sources: ReadonlyMap<string, string> = new Map();
  const options = optionsOf(ts);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [...sources.keys()],
    getScriptVersion: (path) => sources.get(path) ?? String(ts.sys.getModifiedTime?.(path)?.getTime()),
    getScriptSnapshot: (path) => {
      const text = sources.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (path) => sources.has(path) || ts.sys.fileExists(path),
    readFile: (path) => sources.get(path) ?? ts.sys.readFile(path),
  });
  return (programs) => {
    const paths = programs.map(({ name }) => `${FOLDER}/${name}.ts`);
    sources = new Map(programs.map(({ source }, index) => [paths[index] ?? "", source]));
    return paths.map((path) => [
      ...[...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].map((found) =>
        asFinding(ts, found),
      ),
      ...foreignNames(ts, service.getProgram(), path),
    ]);
  };
}

/** What every engine has: ECMAScript as of 2025, base64 and hexadecimal bytes, and the web. */
const LIBRARIES = ["es2025", "esnext.typedarrays", "dom", "dom.iterable"].map((name) => `lib.${name}.d.ts`);

/** The project's own rules, for programs that know the web platform and "lab", and nothing of Node. */
function optionsOf(ts: Compiler): ts.CompilerOptions {
  const { config } = ts.readConfigFile(TSCONFIG, ts.sys.readFile);
  // The project's files are not asked for: there are many.
  const host = { ...ts.sys, readDirectory: () => [] };
  const { options } = ts.parseJsonConfigFileContent(config, host, ROOT);
  return { ...options, lib: LIBRARIES, moduleDetection: ts.ModuleDetectionKind.Force, types: [] };
}

function asFinding(ts: Compiler, { file, start = 0, messageText, code }: ts.Diagnostic): ProgramDiagnostic {
  const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
  const message = `${ts.flattenDiagnosticMessageText(messageText, "\n")} (TS${code})`;
  return { kind: "example-types", line: line + 1, column: character + 1, message };
}
