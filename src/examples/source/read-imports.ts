import type ts from "typescript";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import type { Syntax } from "./syntax.ts";

const SUGGESTION = 'what an example needs is in "lab" or in the web platform';

/**
 * Finds whatever a program takes from elsewhere than "lab", types included, and what it would give to other
 * files.
 */
export function readImports({ ts, file, place, placeAt, walk }: Syntax): ProgramDiagnostic[] {
  const diagnostics: ProgramDiagnostic[] = [];
  const report = (at: { line: number; column: number }, what: string) => {
    const message = `An example imports "lab" and nothing else; ${what} is not to be had.`;
    diagnostics.push({ kind: "example-import", ...at, message, suggestion: SUGGESTION });
  };
  const named = (specifier: ts.Expression) => {
    const name = ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
    if (name !== "lab") report(place(specifier), name === undefined ? "this" : `"${name}"`);
  };

  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) named(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) named(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) named(node.expression);
    else if (ts.isImportTypeNode(node)) report(place(node), "import(…)");
    else if (ts.isModuleDeclaration(node) && (ts.isStringLiteral(node.name) || isGlobal(node)))
      report(place(node), "a declaration for other files");
    else if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      report(place(node), "import.meta");
    else if (ts.isCallExpression(node)) {
      const { expression } = node;
      if (expression.kind === ts.SyntaxKind.ImportKeyword) report(place(node), "import(…)");
      if (ts.isIdentifier(expression) && expression.text === "require") report(place(node), "require(…)");
    }
  });
  const references = [
    ...file.referencedFiles,
    ...file.typeReferenceDirectives,
    ...file.libReferenceDirectives,
  ];
  for (const { pos, fileName } of references) report(placeAt(pos), `"${fileName}"`);
  return diagnostics;

  function isGlobal(node: ts.ModuleDeclaration): boolean {
    return (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
  }
}
