import { watchFile } from "node:fs";
import { resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { LoaderContext } from "astro/loaders";
import { tagsFile } from "../read/read-tags.ts";
import { settings } from "../settings/settings.ts";
import { announceDiagnostics } from "./announce-diagnostics.ts";
import { folderState } from "./folder-state.ts";
import { loadUntilStill } from "./load-until-still.ts";
import { oneAtATime } from "./one-at-a-time.ts";

type Load = (context: LoaderContext) => Promise<void>;

/** Milliseconds in which an editor that has emptied a file has written it. */
const SETTLED_AFTER = 30;

/** The watchers that are listened to, each with what is loaded at a change. */
const listening = new WeakMap<object, LoaderContext>();

/**
 * Loads the notes and the examples anew whenever a file of theirs, or the one of the tags, comes, changes or
 * goes. A build has no watcher, and ends.
 */
export function watchNotes(context: LoaderContext, load: Load): void {
  const { watcher } = context;
  if (!watcher) return;
  const isNew = !listening.has(watcher);
  listening.set(watcher, context);
  if (!isNew) return;
  const { notesDir, examplesDir } = settings(process.env);
  const folders = [notesDir, examplesDir].map((folder) => resolve(folder));
  const tags = resolve(tagsFile(notesDir));
  watcher.add(folders);
  const state = () => folderState([...folders, tags]);
  let loaded: string | undefined;
  const reload = oneAtATime(async () => {
    try {
      const loadNow = () => load(listening.get(watcher) ?? context);
      loaded = await loadUntilStill(loadNow, state, () => setTimeout(SETTLED_AFTER), loaded);
    } catch (error) {
      loaded = undefined;
      tellFailure(context, error);
    }
  });
  const changed = (path: string) => {
    const folder = folders.find((each) => path.startsWith(`${each}${sep}`));
    if (folder !== undefined && !isEditors(path.slice(folder.length))) void reload();
  };
  watcher.on("add", changed).on("change", changed).on("unlink", changed);
  // The watcher would not see it come: it watches what is there, and not the folder around it.
  watchFile(tags, { persistent: false, interval: 500 }, () => void reload());
}

/** Files and folders that begin with a dot, and copies that end with a tilde, are an editor's. */
const isEditors = (path: string) => /[\\/]\.|~$/.test(path);

function tellFailure({ logger }: LoaderContext, error: unknown): void {
  // A file has gone since the folder was listed: the watcher is about to say so, and all is read anew.
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
  const message = error instanceof Error ? error.message : String(error);
  logger.error(message);
  announceDiagnostics([{ place: "", severity: "error", message, pages: [] }]);
}
