import type { ProgramDiagnostic } from "../program-diagnostic.ts";

/** What a program says of itself, in the comment that it begins with. */
export interface Header {
  readonly title: string;
  readonly question: string;
}

const FIRST_COMMENT = /^(?:\s|\/\/.*)*(\/\*\*[\s\S]*?\*\/)/;
const FORM = "begin with /** Title, an empty line, and the question that it answers */";

/** Reads a program's header except for its tags (`@try`). A missing part is empty, and gives a diagnostic. */
export function readHeader(source: string): Header & { readonly diagnostics: readonly ProgramDiagnostic[] } {
  const comment = FIRST_COMMENT.exec(source)?.[1] ?? "";
  const [title = "", ...rest] = comment
    .slice(3, -2)
    .split("\n")
    .map((line) => line.replace(/^\s*\*?/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("@"));
  const question = rest.join(" ");
  const missing = [...(title ? [] : ["title"]), ...(question ? [] : ["question"])].join(" and no ");
  if (missing === "") return { title, question, diagnostics: [] };
  const message = `The example has no ${missing}.`;
  return {
    title,
    question,
    diagnostics: [{ kind: "example-header", line: 1, column: 1, message, suggestion: FORM }],
  };
}
