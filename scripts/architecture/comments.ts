import ts from "typescript";

/** As wide as the formatter makes code. */
const WIDEST = 110;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;
/** A verb in the third person: `Reads`. A plural noun shows by what follows it. */
const VERB = /^[A-Z][a-z]+s,? (?!(?:of|whose|who) )/;
const NO_VERB = /^(?:Always|Does|Has|Is|Its|This|Was|Yes) /;

/** Lists the lines of a file whose comments are wider than its code may be. */
export function wideComments(file: string, text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      COMMENT.test(line) && line.length > WIDEST
        ? [`${file}:${index + 1} is wider than ${WIDEST} characters`]
        : [],
    );
}

/** Lists the functions that a file exports without a docstring, or with one whose first word is no verb. */
export function poorDocstrings(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const name = exportedFunction(statement);
    if (name === undefined) return [];
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    const doc = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc).at(-1);
    if (!doc) return [`${file}:${line} says nothing of ${name}`];
    const said = ts.getTextOfJSDocComment(doc.comment) ?? "";
    const begins = VERB.test(said.replaceAll("\n", " ")) && !NO_VERB.test(said);
    return begins ? [] : [`${file}:${line} says of ${name}: ${said.split("\n")[0]}`];
  });
}

function exportedFunction(statement: ts.Statement): string | undefined {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return undefined;
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text;
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  const value = declaration?.initializer;
  return value && ts.isArrowFunction(value) ? declaration?.name.getText() : undefined;
}
