import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync } from "node:fs";
import { notesCacheDir } from "../../src/site/settings/cache-dir.ts";
import { idOf, writeCorpus } from "./corpus.ts";
import { best, beyond, type Cost } from "./cost.ts";
import { measure } from "./measure.ts";

/** What a check costs for its notes, beyond what the same check costs for one note. */
export interface CheckCosts {
  /** Nothing is known of the notes. */
  readonly cold: Cost;
  /** All of them were read before. */
  readonly again: Cost;
  /** One note is not as the last commit has it, and only that is looked at. */
  readonly changed: Cost;
}

/**
 * Measures `npm run check` on generated notes in a git repository of their own: the best of some rounds.
 * @param root an empty folder to work in
 */
export async function measureChecks(root: string, notes: number, rounds: number): Promise<CheckCosts> {
  const [many, one] = [`${root}/many`, `${root}/one`];
  writeCorpus(many, { notes, diagrams: false });
  writeCorpus(one, { notes: 1, diagrams: false });
  for (const folder of [many, one]) commitAll(folder);
  appendFileSync(`${many}/${idOf(Math.floor(notes / 2))}.md`, "\nOne more sentence.\n");
  appendFileSync(`${one}/${idOf(0)}.md`, "\nOne more sentence.\n");
  const [runsOfMany, runsOfOne]: [CheckRun[], CheckRun[]] = [[], []];
  for (let left = rounds; left > 0; left--) {
    runsOfMany.push(await checkThrice(many));
    runsOfOne.push(await checkThrice(one));
  }
  const costOf = (kind: keyof CheckRun) =>
    beyond(best(runsOfMany.map((run) => run[kind])), best(runsOfOne.map((run) => run[kind])));
  return { cold: costOf("cold"), again: costOf("again"), changed: costOf("changed") };
}

type CheckRun = Record<keyof CheckCosts, Cost>;

async function checkThrice(folder: string): Promise<CheckRun> {
  const check = (...args: string[]) => measure(["scripts/check.ts", ...args], { env: { NOTES_DIR: folder } });
  rmSync(notesCacheDir(folder), { recursive: true, force: true });
  return { cold: await check(), again: await check(), changed: await check("--changed") };
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
