import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SetupError } from "./setup-error.ts";

const run = promisify(execFile);

/**
 * The files of a folder that are not as the last commit has them, staged or not, deleted ones and those that git does not know yet
 * among them: by their paths below the folder.
 * @throws SetupError when git is not there, or does not look after this folder
 */
export async function changedFiles(folder: string): Promise<ReadonlySet<string>> {
  const git = async (...args: string[]) => {
    const options = { cwd: folder, maxBuffer: 1 << 28 };
    return (await run("git", ["--no-optional-locks", ...args], options)).stdout;
  };
  try {
    const [listed, prefix] = await Promise.all([
      git("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."),
      git("rev-parse", "--show-prefix"),
    ]);
    // Each entry is two letters and a space, then the path from the repository's root.
    const from = "XY ".length + prefix.replace(/\n$/, "").length;
    return new Set(
      listed
        .split("\0")
        .filter(Boolean)
        .map((entry) => entry.slice(from)),
    );
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    const [line = ""] = said.split("\n");
    throw new SetupError(`--changed asks git what has changed in "${folder}": ${line || String(error)}`);
  }
}
