import { loaded } from "../page/fetch-once.ts";
import type { Editing, EditingOptions } from "./editing.ts";
import { fetchFile } from "./fetch-file.ts";
import { NotRunnable } from "./play.ts";

interface Options extends Omit<EditingOptions, "built" | "compile"> {
  /** The address of the source as built. */
  readonly href: string;
}

const loadCompiler = () => loaded("What reads TypeScript", import("../editor/compile.ts"));
const loadEditor = () => loaded("The editor", import("./editing.ts"));

/** The editor of a source. Its scripts and the source are fetched when the editor is first opened. */
export class SourceEditor {
  readonly #options: Options;
  #making: Promise<Editing> | undefined;
  #made: Editing | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#made?.isOpen ?? false;
  }

  /**
   * Shows the editor in the place of the source, with the text `source` if given.
   * @throws an error with a plain sentence when something cannot be fetched; it can then be opened again
   */
  async open(source?: string): Promise<Editing> {
    this.#making ??= this.#make();
    try {
      this.#made = await this.#making;
    } catch (error) {
      this.#making = undefined;
      throw error;
    }
    this.#made.open(source);
    return this.#made;
  }

  /** Shows the source as built. */
  close(): void {
    this.#made?.close();
  }

  selectLine(line: number): void {
    this.#made?.selectLine(line);
  }

  async #make(): Promise<Editing> {
    const { href, ...options } = this.#options;
    const needed = [loadEditor(), loadCompiler(), fetchFile(href)] as const;
    const [{ Editing }, { compile }, source] = await Promise.all(needed);
    return new Editing({ ...options, compile, built: source.trimEnd() });
  }
}

/**
 * Compiles an edited source to JavaScript.
 * @throws NotRunnable when the source is not valid TypeScript
 */
export async function compileEdit(source: string): Promise<string> {
  const { compile } = await loadCompiler();
  const compiled = compile(source);
  if ("code" in compiled) return compiled.code;
  throw new NotRunnable("SyntaxError", compiled.diagnostic.message, compiled.diagnostic);
}
