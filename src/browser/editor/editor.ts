import { typescriptLanguage } from "@codemirror/lang-javascript";
import { type Diagnostic, linter } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Compile, SyntaxDiagnostic } from "./compile.ts";
import { likeThePage } from "./look.ts";
import { does, type Editor, openShell, type ShellOptions } from "./shell.ts";

export type { Editor };

/** What an editor of a program starts with, and whom it tells of what. */
export interface EditorOptions extends Omit<ShellOptions, "keys" | "language"> {
  /** Tells whether the source can be read. */
  readonly compile: Compile;
  /** Hears, when the typing pauses, whether the source can be read, and if not, why. */
  readonly onCheck: (diagnostic: SyntaxDiagnostic | undefined) => void;
  /** Control and Enter, or Command and Enter. */
  readonly onRun: () => void;
}

/** Opens an editor of TypeScript in the host's shadow root. */
export function openEditor(host: HTMLElement, options: EditorOptions): Editor {
  return openShell(host, {
    ...options,
    keys: ["Mod-Enter", "Ctrl-Enter"].map((key) => ({ key, run: does(options.onRun) })),
    language: [
      typescriptLanguage.configure({ props: [likeThePage] }),
      linter((current) => check(current, options), { delay: 300 }),
    ],
  });
}

function check({ state: { doc } }: EditorView, { compile, onCheck }: EditorOptions): Diagnostic[] {
  const compiled = compile(doc.toString());
  if (!("diagnostic" in compiled)) {
    onCheck(undefined);
    return [];
  }
  const { diagnostic } = compiled;
  onCheck(diagnostic);
  const line = doc.line(Math.min(diagnostic.line, doc.lines));
  // Where something is missing at the end of a line, its last character is marked.
  const from = Math.max(line.from, Math.min(line.from + diagnostic.column - 1, line.to - 1));
  return [{ from, to: Math.min(from + 1, doc.length), severity: "error", message: diagnostic.message }];
}
