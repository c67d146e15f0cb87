import { stripTypeScriptTypes } from "node:module";

/**
 * Compiles TypeScript to JavaScript: types become blanks, so that every line and column stays where it was.
 * Undefined for a text that is not TypeScript, or that has an enum or another construct that blanks cannot
 * replace: the type check says which.
 */
export function compile(source: string): string | undefined {
  // In each process, Node warns on the first call that this function is experimental.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  } finally {
    process.emitWarning = emitWarning;
  }
}
