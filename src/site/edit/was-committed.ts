import { execFileSync } from "node:child_process";
import { basename, dirname } from "node:path";

/**
 * Whether git may have seen a file: one of its name stands in some commit, in whatever folder. Where there is
 * no git, or it does not look after this folder, who knows.
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
