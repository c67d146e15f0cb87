import { run } from "../build-site.ts";

// A note that is renamed, one that is changed along, and one that names it the old way.

const LATE = { "late.md": "# Late\n\n[[old]] was written before.\n" };

export const NOTES = {
  "old.md": "---\nid: old\n---\n# A Note\n\nSee [[faithful]].\n",
  "faithful.md": "# Faithful\n\nSee [[old|it]].\n",
  ...LATE,
};

/** Renames the note. */
export async function rename(site: { notesDir: string; write(notes: typeof LATE): void }): Promise<void> {
  const { exitCode, output } = await run(["scripts/rename.ts", "old", "new"], { NOTES_DIR: site.notesDir });
  if (exitCode !== 0) throw new Error(output);
  site.write(LATE);
}
