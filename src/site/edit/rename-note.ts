import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMPONENTS } from "../../markdown/components.ts";
import { parse } from "../../markdown/parse.ts";
import { rename } from "../../notebook/rename/rename.ts";
import { noteHref } from "../../notebook/text/ids.ts";
import { forTerminal } from "../../notebook/text/inert.ts";
import { loadNotebook } from "../read/load-notebook.ts";
import { readNotes } from "../read/read-notes.ts";
import { shownExamples } from "../read/shown-examples.ts";
import type { Settings } from "../settings/settings.ts";
import { SetupError } from "../settings/setup-error.ts";
import { workingPath } from "../settings/working-path.ts";
import { wasCommitted } from "./was-committed.ts";
import { isSameFile, writeAll } from "./write-all.ts";

/**
 * Renames a note and rewrites what links to it.
 * @param old its id, its file's name, or its path; also as seen from where the command runs
 * @returns what was done, line by line
 * @throws SetupError when it cannot be; then nothing was written
 */
export function renameNote(
  [old, wanted]: readonly [old: string, wanted: string],
  { notesDir, base }: Pick<Settings, "notesDir" | "base">,
): string[] {
  const { graph } = loadNotebook(notesDir);
  const shown = (file: string) => workingPath(notesDir, file);
  const names = [below(old, shown("")) ?? old, slashed(below(wanted, shown(""))) ?? wanted] as const;
  const parts = { ...readNotes(notesDir), parse, components: COMPONENTS };
  const wasSeen = (file: string) => wasCommitted(join(notesDir, file));
  const renaming = rename(parts, names, shown, wasSeen);
  if ("refused" in renaming) throw new SetupError(renaming.refused);
  const { changed, redirect, note, title } = renaming;
  const sources = new Map(parts.files.map(({ file, source }) => [file, source]));
  for (const { before } of changed) refuseOtherText(join(notesDir, before), sources.get(before) ?? "");
  const moved = changed.find(({ before, file }) => before !== file);
  if (moved && isTaken(join(notesDir, moved.file), join(notesDir, moved.before)))
    throw new SetupError(`There is a file ${shown(moved.file)} already.`);
  writeAll(
    changed.map(({ before, file, source }) => ({
      before: join(notesDir, before),
      path: join(notesDir, file),
      content: source,
    })),
  );
  return [
    ...changed.map(({ before, file, links }) => {
      const to = before === file ? "" : ` → ${shown(file)}`;
      return `${shown(before)}${to}${links === 0 ? "" : `  ${links} ${links === 1 ? "link" : "links"}`}`;
    }),
    ...(redirect ? [`${noteHref(redirect.from, base)} leads to ${noteHref(redirect.to, base)}`] : []),
    ...(title ? [`The title stays "${forTerminal(title.text)}": ${shown(title.file)}:${title.line}`] : []),
    ...keepNames(shownExamples(note, graph)),
  ];
}

function keepNames(examples: readonly string[]): string[] {
  if (examples.length === 0) return [];
  const [what, keep] =
    examples.length === 1 ? ["example", "keeps its name"] : ["examples", "keep their names"];
  return [`The ${what} ${forTerminal(examples.join(", "))} ${keep}.`];
}

/** A path that a shell has completed, as seen from the notes folder; undefined for any other name. */
function below(name: string, folder: string): string | undefined {
  const path = name.replaceAll("\\", "/").replace(/^\.\//, "");
  const prefix = `${folder.replace(/\/$/, "")}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

const slashed = (path: string | undefined) => path && `/${path}`;

/** What is no UTF-8 would not come back as it was. */
function refuseOtherText(path: string, source: string): void {
  if (!readFileSync(path).equals(Buffer.from(source)))
    throw new SetupError(`${path} is not text in UTF-8, and would not stay as it is.`);
}

/** Where a file system knows no capitals, the file itself has its new name already. */
const isTaken = (path: string, before: string) => existsSync(path) && !isSameFile(path, before);
