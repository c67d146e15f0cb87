import { type BundledLanguageInfo, bundledLanguagesInfo } from "shiki/langs";

const languages = new Map<string, BundledLanguageInfo>(
  bundledLanguagesInfo.flatMap((info) => [info.id, ...(info.aliases ?? [])].map((name) => [name, info])),
);

/** The programming language that a fence names, such as `ts`; undefined for one that has no colours. */
export const languageOf = (name: string): BundledLanguageInfo | undefined => languages.get(name.toLowerCase());
