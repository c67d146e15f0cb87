import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { isProgram, readSource, type Source } from "./source.ts";

/** Reads all code of some folders of a project. */
export const readSources = (root: string, folders: readonly string[]): Source[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.split(sep).join("/")}`)
      .filter(isProgram)
      .sort()
      .map((file) => readSource(file, readFileSync(join(root, file), "utf8"))),
  );
