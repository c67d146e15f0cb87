import { initSync, parse } from "es-module-lexer";

/** Something that a program loads or reads. */
export interface Named {
  /** As it is written: a path from the program's folder, or a package. */
  readonly name: string;
  readonly offset: number;
  /** Whether it is gone when the program runs. */
  readonly isType: boolean;
}

/** A place where a program loads or reads something that its text does not name. */
export class Unnamed extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

initSync();

/**
 * Finds the files and packages that a program in TypeScript or JavaScript names: in imports of all kinds, and
 * in `new URL("…", import.meta.url)`.
 * @throws Unnamed where it loads or reads something else
 */
export function namedFiles(text: string): Named[] {
  // The lexer passes over exports of types alone: it is shown a plain export, in the same place.
  const shown = text.replace(/^export type(?= ?[{*])/gm, "export     ");
  const [imports] = parse(shown);
  return imports.flatMap(({ n: name, d: kind, ss: offset, se: end }) => {
    if (kind === OF_META) return namedByUrl(text, offset, end);
    const written = text.slice(offset, end);
    if (name !== undefined) return [{ name, offset, isType: TYPES.test(written) }];
    if (HANDED_IN.test(written)) return [];
    throw new Unnamed(
      `it cannot be seen what ${written} loads. Write its path; before what is no part of this program write /* @vite-ignore */.`,
      offset,
    );
  });
}

/** How the lexer marks `import.meta`. */
const OF_META = -2;
const TYPES = /^(?:im|ex)port\s+type\b(?!\s+from\s*["'])/;
const HANDED_IN = /^import\(\s*\/\* @vite-ignore \*\//;
const URL_BEFORE = /\bnew URL\(\s*(["'])([^"'\n]+)\1\s*,\s*$/;
const REQUIRE_BEFORE = /\bcreateRequire\(\s*$/;

/** The file that `new URL("…", import.meta.url)` names. */
function namedByUrl(text: string, offset: number, end: number): Named[] {
  const before = text.slice(Math.max(0, offset - LONGEST_NAME), offset);
  const property = /^\.\w+/.exec(text.slice(end))?.[0] ?? "";
  const name = URL_BEFORE.exec(before)?.[2];
  if (property === ".url" && name !== undefined) return [{ name, offset, isType: false }];
  // It finds packages, for which there is no path.
  if (property === ".url" && REQUIRE_BEFORE.test(before)) return [];
  throw new Unnamed(
    `it cannot be seen which files it reads by import.meta${property}. Name each: new URL("./file", import.meta.url).`,
    offset,
  );
}

const LONGEST_NAME = 300;
