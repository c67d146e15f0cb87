import type ts from "typescript";
import { isKebabCase } from "../../notebook/text/kebab-case.ts";
import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import type { Syntax } from "./syntax.ts";

/** A claim where a program declares it: line and column from 1. */
export interface DeclaredClaim {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

const LITERAL = 'write claim("in-small-letters", …): notes link to the id, so it must stand there as text';

/**
 * Finds the claims of a program: what it calls `claim` of "lab" with, under whatever name it imports it. Each
 * id counts where it stands first.
 */
export function readClaims(syntax: Syntax): { claims: DeclaredClaim[]; diagnostics: ProgramDiagnostic[] } {
  const { ts, file, place, walk } = syntax;
  const { names, namespaces } = bindings(syntax);
  const claims = new Map<string, DeclaredClaim>();
  const diagnostics: ProgramDiagnostic[] = [];
  const report = (node: ts.Node, message: string, suggestion: string) =>
    diagnostics.push({ kind: "claim-id", ...place(node), message, suggestion });

  walk(file, (node) => {
    if (!isClaim(node)) return;
    const call = node.parent;
    if (!ts.isCallExpression(call) || call.expression !== node) {
      report(node, "The claim cannot be read: claim is handed on here instead of called.", LITERAL);
      return;
    }
    const [id] = call.arguments;
    if (!id || !ts.isStringLiteralLike(id)) report(id ?? node, "The id of this claim is no text.", LITERAL);
    else if (!isKebabCase(id.text))
      report(
        id,
        `"${id.text}" is no id for a claim.`,
        "use small letters, digits and hyphens: login-survives",
      );
    else if (!claims.has(id.text)) claims.set(id.text, { id: id.text, ...place(call) });
  });
  return { claims: [...claims.values()], diagnostics };

  function isClaim(node: ts.Node): boolean {
    if (ts.isPropertyAccessExpression(node))
      return (
        node.name.text === "claim" && ts.isIdentifier(node.expression) && namespaces.has(node.expression.text)
      );
    if (!ts.isIdentifier(node) || !names.has(node.text)) return false;
    // Where the name is not the binding: in its import, after a dot, before a colon.
    const { parent } = node;
    if (ts.isImportSpecifier(parent)) return false;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
    return !(ts.isPropertyAssignment(parent) && parent.name === node);
  }
}

/** By which names a program knows `claim`, and the whole of "lab". */
function bindings({ ts, file }: Syntax): { names: Set<string>; namespaces: Set<string> } {
  const names = new Set<string>();
  const namespaces = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { moduleSpecifier, importClause } = statement;
    const imported = importClause?.namedBindings;
    if (!imported || !ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== "lab") continue;
    if (ts.isNamespaceImport(imported)) namespaces.add(imported.name.text);
    else
      for (const { name, propertyName } of imported.elements)
        if ((propertyName ?? name).text === "claim") names.add(name.text);
  }
  return { names, namespaces };
}
