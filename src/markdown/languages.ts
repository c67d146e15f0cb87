import { bundledLanguagesInfo } from "shiki/langs";

/** A language that code can be coloured in. */
export interface Language {
  readonly id: string;
  /** The name for readers, such as `TypeScript`. */
  readonly name: string;
  readonly grammar: (typeof bundledLanguagesInfo)[number]["import"];
}

const languages = new Map<string, Language>(
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [], import: grammar }) =>
    [id, ...aliases].map((alias) => [alias, { id, name, grammar }]),
  ),
);

/** Finds the language that a fence names, such as `ts`; undefined for a language without colours. */
export const languageOf = (written: string): Language | undefined => languages.get(written.toLowerCase());
