import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap, lineNumbers } from "@codemirror/view";
import { look } from "./look.ts";

/** What an editor starts with, and the callbacks that it calls. */
export interface ShellOptions {
  readonly source: string;
  /** The accessible name. */
  readonly label: string;
  readonly onChange: (source: string) => void;
  /** Called on Escape. */
  readonly onLeave: () => void;
  /** Keys beyond those of any editor. */
  readonly keys?: readonly KeyBinding[];
  /** The language: how the source is coloured and checked. */
  readonly language: Extension;
}

/** An editor on the page. */
export interface Editor {
  focus(): void;
  /** Selects a line, counted from 1, and brings it into view. */
  selectLine(line: number): void;
  /** Replaces the whole source; the reader can undo the change. */
  replace(source: string): void;
}

/** An editor whose language has access to the view. */
export interface Shell extends Editor {
  readonly view: EditorView;
}

/** Makes the command of a key that runs an action and does nothing else. */
export const does = (act: () => void) => () => {
  act();
  return true;
};

/**
 * Opens an editor in the host's shadow root, the only place where the page's policy allows the editor's style
 * sheets.
 */
export function openShell(host: HTMLElement, options: ShellOptions): Shell {
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.source,
      extensions: [
        keymap.of([
          ...(options.keys ?? []),
          { key: "Escape", run: does(options.onLeave) },
          indentWithTab,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        typeOverSelection,
        options.language,
        look,
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false", tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    view,
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
 * Replaces a selection that the reader types over. The browser would carry the old text's colour over to the
 * new text as an inline style, which the page's policy forbids and reports each time.
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
