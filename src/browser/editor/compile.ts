import { transform } from "sucrase";

/** Why a source is no TypeScript, and where, both from 1. */
export interface SyntaxDiagnostic {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What a source compiles to, or why it does not. */
export type Compiled = { readonly code: string } | { readonly diagnostic: SyntaxDiagnostic };
export type Compile = (source: string) => Compiled;

/**
 * Takes the types out of a source; every line stays the line it was. Imports stay as they are written, but
 * for `import type` and `type` within one, as in the build.
 */
export function compile(source: string): Compiled {
  try {
    const { code } = transform(source, {
      transforms: ["typescript"],
      disableESTransforms: true,
      keepUnusedImports: true,
    });
    return { code };
  } catch (error) {
    return { diagnostic: readDiagnostic(error) };
  }
}

function readDiagnostic(error: unknown): SyntaxDiagnostic {
  const said = error instanceof Error ? error.message : String(error);
  const [, message, line, column] =
    /^(?:Error transforming [^:]*: )?([\s\S]*?) \((\d+):(\d+)\)$/.exec(said) ?? [];
  if (message === undefined) return { message: said, line: 1, column: 1 };
  return { message, line: Number(line), column: Number(column) };
}
