import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands";
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { type Diagnostic, linter } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Compile, SyntaxProblem } from "./compile.ts";
import { likeThePage, look } from "./look.ts";

/** What an editor starts with, and whom it tells of what. */
export interface EditorOptions {
  readonly source: string;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Tells whether the source can be read. */
  readonly compile: Compile;
  readonly onChange: (source: string) => void;
  /** Hears, when the typing pauses, whether the source can be read, and if not, why. */
  readonly onCheck: (problem: SyntaxProblem | undefined) => void;
  /** Control and Enter, or Command and Enter. */
  readonly onRun: () => void;
  /** Escape. */
  readonly onLeave: () => void;
}

/** An editor on the page. */
export interface Editor {
  focus(): void;
  /** Selects a line, counted from 1, and brings it into view. */
  selectLine(line: number): void;
  /** Changes the whole source; the reader can undo it. */
  replace(source: string): void;
}

/** Opens an editor in the host's shadow root, where alone its style sheets are let in by the page's policy. */
export function openEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.attachShadow({ mode: "open" });
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.source,
      extensions: [
        keymap.of([
          { key: "Mod-Enter", run: does(options.onRun) },
          { key: "Ctrl-Enter", run: does(options.onRun) },
          { key: "Escape", run: does(options.onLeave) },
          indentWithTab,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        typescriptLanguage.configure({ props: [likeThePage] }),
        typeOverSelection,
        linter((current) => check(current, options), { delay: 300 }),
        look,
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    selectLine(line) {
      const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
    replace: (source) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: source },
        annotations: isolateHistory.of("full"),
      }),
  };
}

/**
 * Typing over a selection is done here and not by the browser, which would bring the old text's colour over to the new one
 * as an inline style: the page's policy forbids those, and says so each time.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing } = event;
    const isSelected = view.state.selection.ranges.some(({ empty }) => !empty);
    if (inputType !== "insertText" || data === null || isComposing || !isSelected) return false;
    view.dispatch({ ...view.state.replaceSelection(data), scrollIntoView: true, userEvent: "input.type" });
    return true;
  },
});

function check({ state: { doc } }: EditorView, { compile, onCheck }: EditorOptions): Diagnostic[] {
  const compiled = compile(doc.toString());
  if (!("problem" in compiled)) {
    onCheck(undefined);
    return [];
  }
  const { problem } = compiled;
  onCheck(problem);
  const line = doc.line(Math.min(problem.line, doc.lines));
  // Where something is missing at the end of a line, its last character is marked.
  const from = Math.max(line.from, Math.min(line.from + problem.column - 1, line.to - 1));
  return [{ from, to: Math.min(from + 1, doc.length), severity: "error", message: problem.message }];
}
