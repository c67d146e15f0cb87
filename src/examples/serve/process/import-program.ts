import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { errorPlace } from "../../frame/error-place.ts";
import type { ProgramText } from "../context/messages.ts";

const LAB = new URL("../machines/lab.ts", import.meta.url).href;

const hrefOf = ({ file }: ProgramText) => pathToFileURL(file).href;

/** Imports a program: its top level runs, its default export does not. Call it once in a process. */
export async function importProgram(program: ProgramText): Promise<void> {
  const { source, linesBefore } = program;
  const href = hrefOf(program);
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === href) return { url: href, shortCircuit: true };
      if (context.parentURL !== href) return next(specifier, context);
      if (specifier === "lab") return { url: LAB, shortCircuit: true };
      throw new Error(`An example imports "lab" and nothing else; this is "${specifier}".`);
    },
    load(url, context, next) {
      if (url !== href) return next(url, context);
      const text = "\n".repeat(linesBefore) + source;
      return { format: "module-typescript", source: text, shortCircuit: true };
    },
  });
  await import(href);
}

/** Formats an error of a program, with its place if known: `file:line:column  message`. */
export function describeFailure(error: unknown, program: ProgramText): string {
  const { file } = program;
  if (!(error instanceof Error)) return `${file}  ${error}`;
  const stack = String(error.stack);
  // For a syntax error, the first line of the stack has the place.
  const { line, column } = errorPlace(stack, hrefOf(program)) ?? {
    line: /^.*:(\d+)\n/.exec(stack)?.[1],
    column: undefined,
  };
  return `${[file, line, column].filter((part) => part !== undefined).join(":")}  ${error.message}`;
}
