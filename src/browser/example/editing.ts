import type { Compile, SyntaxDiagnostic } from "../editor/compile.ts";
import { type Editor, openEditor } from "../editor/editor.ts";
import { el } from "../page/dom.ts";
import type { ExampleElements } from "./example-elements.ts";

export interface EditingOptions {
  readonly parts: ExampleElements;
  /** The source as built. */
  readonly built: string;
  /** What a screen reader calls the editor. */
  readonly label: string;
  readonly compile: Compile;
  /** Hears of each change; undefined means the source as built. */
  readonly onChange: (source: string | undefined) => void;
  readonly onRun: () => void;
}

const KEYS = "Esc leaves, Ctrl+Enter runs";

/** The source while the reader changes it, in an editor in its place. It is made hidden. */
export class Editing {
  readonly #code: HTMLElement;
  readonly #built: string;
  readonly #host = el("div", { class: "editor" });
  readonly #foot = el("p", { class: "editor-foot", role: "status" }, KEYS);
  readonly #editor: Editor;

  constructor({ parts, built, label, compile, onChange, onRun }: EditingOptions) {
    this.#code = parts.code;
    this.#built = built;
    parts.source.append(this.#host, this.#foot);
    this.#editor = openEditor(this.#host, {
      source: built,
      label: `${label}. ${KEYS}.`,
      compile,
      onChange: (source) => onChange(source === built ? undefined : source),
      onCheck: (diagnostic) => this.#say(diagnostic),
      onRun,
      onLeave: () => parts.edit.focus(),
    });
    this.#show(false);
  }

  get isOpen(): boolean {
    return !this.#host.hidden;
  }

  /** Shows the editor in the place of the source, with another text if one is given. */
  open(source?: string): void {
    this.#show(true);
    if (source !== undefined) this.#editor.replace(source);
  }

  focus(): void {
    this.#editor.focus();
  }

  selectLine(line: number): void {
    this.#editor.selectLine(line);
  }

  /** Shows the source as built. What was typed is not lost: the editor can undo this. */
  close(): void {
    if (!this.isOpen) return;
    this.#editor.replace(this.#built);
    this.#show(false);
  }

  #show(isOpen: boolean): void {
    this.#code.hidden = isOpen;
    this.#host.hidden = !isOpen;
    this.#foot.hidden = !isOpen;
  }

  #say(diagnostic: SyntaxDiagnostic | undefined): void {
    this.#foot.classList.toggle("problem", diagnostic !== undefined);
    const words = diagnostic
      ? `Line ${diagnostic.line}, column ${diagnostic.column}: ${diagnostic.message}`
      : KEYS;
    if (this.#foot.textContent !== words) this.#foot.textContent = words;
  }
}
