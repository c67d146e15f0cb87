import { execFileSync } from "node:child_process";
import { basename, dirname } from "node:path";

/**
 * Tells whether a file may have been seen by others: some commit contains a file of its name, in any folder.
 * Returns true also for a file that git ignores, and where git cannot tell.
 */
export function wasCommitted(path: string): boolean {
  const git = (...args: string[]) =>
    execFileSync("git", ["--no-optional-locks", ...args], {
      cwd: dirname(path),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const name = basename(path);
  try {
    const isIgnored = git("--literal-pathspecs", "status", "--porcelain", "--ignored", "--", name).startsWith(
      "!!",
    );
    const pattern = `:(top,glob)**/${name.replace(/[*?[\\]/g, "\\$&")}`;
    return isIgnored || git("log", "--all", "--max-count=1", "--format=%H", "--", pattern) !== "";
  } catch {
    return true;
  }
}
