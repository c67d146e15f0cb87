import { dirname, join, normalize } from "node:path/posix";
import ts from "typescript";

/** A file of the project's own code, with what it imports. */
export interface Source {
  /** Its path from the root of the project. */
  readonly file: string;
  /** The folder of `src` that it stands in, or `scripts`. */
  readonly room: string;
  readonly isTest: boolean;
  /** The program in it: of an Astro file, what stands between its fences. */
  readonly text: string;
  /** As they are written: paths and packages. */
  readonly imports: readonly string[];
}

const PROGRAM = /\.(ts|mjs|astro)$/;

/** Tells whether a file holds code. */
export const isProgram = (file: string): boolean => PROGRAM.test(file);

/**
 * Reads a file's imports, those of types too.
 * @param file its path from the root of the project
 * @param whole what is in it
 */
export function readSource(file: string, whole: string): Source {
  const text = file.endsWith(".astro") ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(whole)?.[1] ?? "") : whole;
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return { file, room: roomOf(file), isTest: /(\.test|\/testing(-\w+)?)\.ts$/.test(file), text, imports };
}

/** Tells the room that a file stands in. */
export function roomOf(file: string): string {
  const [top = "", room = "", ...rest] = file.split("/");
  return top === "src" && rest.length > 0 ? room : top;
}

/** Lists the files of code that a file imports by their paths; fonts and styles are anyone's. */
export const filesOf = ({ file, imports }: Source): string[] =>
  imports
    .filter((path) => path.startsWith("."))
    .map((path) => normalize(join(dirname(file), path.split("?")[0] ?? "")))
    .filter(isProgram);
