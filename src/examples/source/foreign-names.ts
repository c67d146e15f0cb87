import type ts from "typescript";
import { GLOBAL_NAMES } from "../../lab/globals/global-names.ts";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import type { Compiler } from "./syntax.ts";

const known = new Set(GLOBAL_NAMES);

/**
 * Finds the global names of a program that TypeScript knows of the platform, and that a run does not have.
 */
export function foreignNames(
  ts: Compiler,
  program: ts.Program | undefined,
  path: string,
): ProgramDiagnostic[] {
  const file = program?.getSourceFile(path);
  if (!program || !file) return [];
  const checker = program.getTypeChecker();
  const diagnostics: ProgramDiagnostic[] = [];

  const isGlobal = (name: ts.Identifier) => {
    const { parent } = name;
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(name);
    if (!symbol || !(symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Function))) return false;
    return symbol.declarations?.every(
      (each) =>
        program.isSourceFileDefaultLibrary(each.getSourceFile()) &&
        !ts.findAncestor(each, ts.isModuleDeclaration),
    );
  };
  const visit = (node: ts.Node): void => {
    // To ask is no harm, and types are gone when it runs.
    if (ts.isTypeNode(node) || ts.isTypeOfExpression(node)) return;
    if (ts.isIdentifier(node) && !known.has(node.text) && isGlobal(node)) {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      diagnostics.push({
        kind: "example-global",
        line: line + 1,
        column: character + 1,
        message: `A run has no "${node.text}": it would not be the same for every reader.`,
        suggestion: `do without it; "typeof ${node.text}" may ask for it`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return diagnostics;
}
