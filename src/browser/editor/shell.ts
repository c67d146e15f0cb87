import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap, lineNumbers } from "@codemirror/view";
import { look } from "./look.ts";

/** What an editor starts with, and whom it tells of what. */
export interface ShellOptions {
  readonly source: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly onChange: (source: string) => void;
  /** Escape. */
  readonly onLeave: () => void;
  /** Keys beyond those of any editor. */
  readonly keys?: readonly KeyBinding[];
  /** The language: how it is coloured and checked. */
  readonly language: Extension;
}

/** An editor on the page. */
export interface Editor {
  focus(): void;
  /** Selects a line, counted from 1, and brings it into view. */
  selectLine(line: number): void;
  /** Changes the whole source; the reader can undo it. */
  replace(source: string): void;
}

/** An editor whose language may do more with it. */
export interface Shell extends Editor {
  readonly view: EditorView;
}

/** Has a key do something, and nothing else. */
export const does = (act: () => void) => () => {
  act();
  return true;
};

/**
 * Opens an editor in the host's shadow root, where alone its style sheets are let in by the page's policy.
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
 * Typing over a selection is done here and not by the browser, which would bring the old text's colour over
 * to the new one as an inline style: the page's policy forbids those, and says so each time.
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
