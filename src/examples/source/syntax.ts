import type ts from "typescript";
import { placesIn } from "../../notebook/text/place.ts";

/** The compiler. Loading it takes a while, so it is loaded only where it is needed. */
export type Compiler = typeof ts;

/** Loads the TypeScript compiler. */
export const loadCompiler = async (): Promise<Compiler> => (await import("typescript")).default;

/** A program's syntax tree, and what it takes to read it. */
export interface Syntax {
  readonly ts: Compiler;
  readonly file: ts.SourceFile;
  /** Where a node begins. */
  place(node: ts.Node): { line: number; column: number };
  placeAt(offset: number): { line: number; column: number };
  /** Visits a node and all below it. */
  walk(node: ts.Node, visit: (node: ts.Node) => void): void;
}

/** Parses a program as far as possible; the type check reports what is wrong with the syntax. */
export function parseProgram(ts: Compiler, source: string): Syntax {
  const file = ts.createSourceFile("program.ts", source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const at = placesIn("", source);
  const placeAt = (offset: number) => {
    const { line, column } = at(offset);
    return { line, column };
  };
  const walk: Syntax["walk"] = (node, visit) => {
    visit(node);
    ts.forEachChild(node, (child) => walk(child, visit));
  };
  return { ts, file, place: (node) => placeAt(node.getStart(file)), placeAt, walk };
}
