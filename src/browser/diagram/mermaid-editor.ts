import { EditorView } from "@codemirror/view";
import { markFaultyLine, setFaultyLine } from "../editor/faulty-line.ts";
import { mermaidLanguage } from "../editor/mermaid-language.ts";
import { type Editor, openShell, type ShellOptions } from "../editor/shell.ts";

/** It fills its host, and scrolls within. */
const filling = EditorView.theme({ "&": { height: "100%" }, ".cm-scroller": { overflow: "auto" } });

/** An editor of a diagram's source. */
export interface MermaidEditor extends Editor {
  /** Marks the line at fault, counted from 1, instead of another; null: none is. */
  markLine(line: number | null): void;
}

/** Opens an editor of Mermaid in the host's shadow root. */
export function openMermaidEditor(
  host: HTMLElement,
  options: Omit<ShellOptions, "keys" | "language">,
): MermaidEditor {
  const { view, ...editor } = openShell(host, {
    ...options,
    language: [mermaidLanguage, markFaultyLine, filling],
  });
  return { ...editor, markLine: (line) => setFaultyLine(view, line) };
}
