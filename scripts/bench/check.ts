import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync } from "node:fs";
import { notesCacheDir } from "../../src/site/settings/cache-dir.ts";
import { idOf, writeCorpus } from "./corpus.ts";
import { measure } from "./measure.ts";

/** Milliseconds on the clock that a check takes for its notes, beyond what the same check takes for one note. */
export interface CheckTimes {
  /** Nothing is known of the notes. */
  readonly cold: number;
  /** All of them were read before. */
  readonly again: number;
  /** One note is not as the last commit has it, and only that is looked at. */
  readonly changed: number;
}

/**
 * Measures `npm run check` on generated notes in a git repository of their own: the best of some rounds.
 * @param root an empty folder to work in
 */
export async function measureChecks(root: string, notes: number, rounds: number): Promise<CheckTimes> {
  const folders = { many: `${root}/many`, one: `${root}/one` };
  writeCorpus(folders.many, { notes, diagrams: false });
  writeCorpus(folders.one, { notes: 1, diagrams: false });
  for (const folder of Object.values(folders)) commitAll(folder);
  appendFileSync(`${folders.many}/${idOf(Math.floor(notes / 2))}.md`, "\nOne more sentence.\n");
  appendFileSync(`${folders.one}/${idOf(0)}.md`, "\nOne more sentence.\n");
  const best = new Map<string, number>();
  const time = async (folder: string, ...args: string[]) => {
    const { wall } = await measure(["scripts/check.ts", ...args], { env: { NOTES_DIR: folder } });
    return wall * 1000;
  };
  const round = async (folder: string, kind: keyof CheckTimes, ...args: string[]) => {
    const name = `${folder} ${kind}`;
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, await time(folder, ...args)));
  };
  for (let left = rounds; left > 0; left--) {
    for (const folder of Object.values(folders)) {
      rmSync(notesCacheDir(folder), { recursive: true, force: true });
      await round(folder, "cold");
      await round(folder, "again");
      await round(folder, "changed", "--changed");
    }
  }
  const beyond = (kind: keyof CheckTimes) =>
    (best.get(`${folders.many} ${kind}`) ?? 0) - (best.get(`${folders.one} ${kind}`) ?? 0);
  return { cold: beyond("cold"), again: beyond("again"), changed: beyond("changed") };
}

function commitAll(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.org", ...args], {
      cwd: folder,
    });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message=Notes", "--no-gpg-sign");
}
