import { stripTypeScriptTypes } from "node:module";

/**
 * TypeScript as JavaScript: types become blanks, so that every line and column stays where it was. Undefined
 * where the text is no TypeScript, or has an enum or another thing that blanks cannot stand for: the type
 * check says which.
 */
export function compile(source: string): string | undefined {
  // Node says of this function, each time that a process first uses it, that it may yet change.
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
