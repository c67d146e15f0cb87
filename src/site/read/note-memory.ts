import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { loadedFingerprint } from "../../fingerprint/fingerprint.ts";
import type { Note, NoteFile } from "../../notebook/note/note.ts";
import { noteFromJson, noteToJson } from "../../notebook/note/note-json.ts";

/** What was read of notes, kept from one time to the next: of a thousand notes one was changed. */
export interface NoteMemory {
  /** The note as it was read before, if by its path and text, and by the same program; else it is read, and kept. */
  recall(file: NoteFile, read: () => Note): Note;
  /** Writes what this time was asked for; all else is forgotten. */
  save(): void;
}

const readerVersion = loadedFingerprint({ entry: new URL("./load-notebook.ts", import.meta.url) });

/**
 * Opens a file as memory: a line for each note, its key and the note. A file that is missing or spoilt remembers nothing.
 * @param version of the program that reads
 */
export function openNoteMemory(path: string, version = readerVersion()): NoteMemory {
  const before = readLines(path);
  const used: string[] = [];
  let isNew = false;
  return {
    recall(file, read) {
      const key = hash("sha256", `${version}\n${file.file}\n${file.source}`, "base64url");
      const kept = before.get(key);
      if (kept !== undefined) {
        try {
          const note = noteFromJson(kept, file);
          used.push(`${key}\t${kept}\n`);
          return note;
        } catch {
          // Spoilt: it is read anew.
        }
      }
      const note = read();
      used.push(`${key}\t${noteToJson(note, file)}\n`);
      isNew = true;
      return note;
    },
    save() {
      if (!isNew && used.length === before.size) return;
      mkdirSync(dirname(path), { recursive: true });
      // Written beside and moved over, so that no one reads half of it.
      writeFileSync(`${path}.${process.pid}`, used.join(""));
      renameSync(`${path}.${process.pid}`, path);
    },
  };
}

function readLines(path: string): Map<string, string> {
  try {
    const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
    return new Map(lines.map((line) => [line.slice(0, KEY_LENGTH), line.slice(KEY_LENGTH + 1)]));
  } catch {
    return new Map();
  }
}

/** SHA-256 in base64url. */
const KEY_LENGTH = 43;
