import { loadedFingerprint } from "../../cache/fingerprint.ts";
import { keyOf, openCache } from "../../cache/open-cache.ts";
import type { Note, NoteFile } from "../../notebook/note/note.ts";
import { noteFromJson, noteToJson } from "../../notebook/note/note-json.ts";

/** What was read of notes, kept from one time to the next: of a thousand notes one was changed. */
export interface NoteMemory {
  /**
   * The note as it was read before, if by its path and text, and by the same program; else it is read, and
   * kept.
   */
  recall(file: NoteFile, read: () => Note): Note;
  /** Writes what this time was asked for; all else is forgotten. */
  save(): void;
}

const readerVersion = loadedFingerprint({ entry: new URL("./load-notebook.ts", import.meta.url) });

/**
 * Opens the memory of a folder of notes.
 * @param name the path of its pack
 * @param version of the code that reads
 */
export function openNoteMemory(name: string, version = readerVersion()): NoteMemory {
  const cache = openCache(name, version);
  return {
    recall(file, read) {
      const key = keyOf(file.file, file.source);
      const kept = cache.read(key, (text) => noteFromJson(text, file));
      if (kept) return kept;
      const note = read();
      cache.set(key, noteToJson(note, file));
      return note;
    },
    save: cache.save,
  };
}
