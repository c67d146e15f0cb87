import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SetupError } from "../settings/setup-error.ts";

const run = promisify(execFile);

/**
 * Lists the files of a folder that differ from the last commit, by their paths below the folder: staged or
 * not, deleted and untracked files included.
 * @param since a commit or a branch: adds the files that have changed since this branch left it
 * @throws SetupError when git is missing, the folder is in no repository, or git does not know the commit
 */
export async function changedFiles(folder: string, since?: string): Promise<ReadonlySet<string>> {
  const git = async (...args: string[]) => {
    const options = { cwd: folder, maxBuffer: 1 << 28 };
    return (await run("git", ["--no-optional-locks", ...args], options)).stdout;
  };
  try {
    const [listed, prefix, committed] = await Promise.all([
      git("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."),
      git("rev-parse", "--show-prefix"),
      since === undefined ? "" : changedSince(git, since),
    ]);
    // Each entry is two letters and a space, then the path from the repository's root.
    const from = "XY ".length + prefix.replace(/\n$/, "").length;
    return new Set([...entriesOf(listed).map((entry) => entry.slice(from)), ...entriesOf(committed)]);
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    const [line = ""] = said.split("\n");
    throw new SetupError(`--changed asks git what has changed in "${folder}": ${line || String(error)}`);
  }
}

type Git = (...args: string[]) => Promise<string>;

async function changedSince(git: Git, since: string): Promise<string> {
  await git("rev-parse", "--git-dir");
  // The typed text may look like an option of git; from here on it is a commit's hash.
  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${since}^{commit}`).catch(
    () => undefined,
  );
  if (commit === undefined) throw new SetupError(`There is no commit or branch "${since}".`);
  const base = await git("merge-base", commit.trim(), "HEAD").catch(() => undefined);
  if (base === undefined)
    throw new SetupError(
      `"${since}" and this branch have no commit in common; git may have fetched too few.`,
    );
  return git(
    "diff",
    "--name-only",
    "-z",
    "--no-renames",
    "--no-ext-diff",
    "--relative",
    base.trim(),
    "--",
    ".",
  );
}

const entriesOf = (listed: string) => listed.split("\0").filter(Boolean);
