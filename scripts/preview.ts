// Shows the site that a pull request built, or a folder, at an address of its own on this machine. Exit code
// 2: it cannot run as it was typed, or there is no such site.
import { execFileSync } from "node:child_process";
import { mkdtempSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PREVIEW_HOST, previewServer } from "../src/site/preview/preview.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";

const FORM = {
  usage: "npm run preview -- 123 (the number of a pull request, or a folder with a built site)",
  options: {},
  words: [1, 1],
} as const;

await runCommand(FORM, ({ words: [wanted = ""] }) => {
  const folder = /^\d+$/.test(wanted) ? download(wanted) : wanted;
  if (!statSync(join(folder, "index.html"), { throwIfNoEntry: false }))
    throw new SetupError(`There is no built site in "${folder}".`);
  const server = previewServer(folder).listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`http://${PREVIEW_HOST}:${port}/\n`);
  });
});

/** Fetches what the newest check of a pull request built. */
function download(number: string): string {
  const commit = gh("pr", "view", number, "--json", "headRefOid", "--jq", ".headRefOid");
  const run = gh(
    "run",
    "list",
    "--workflow",
    "check.yml",
    "--commit",
    commit,
    "--json",
    "databaseId",
    "--jq",
    ".[0].databaseId",
  );
  if (!run) throw new SetupError(`The pull request ${number} has not been checked yet.`);
  const folder = mkdtempSync(join(tmpdir(), `running-notes-preview-${number}-`));
  gh("run", "download", run, "--name", "site", "--dir", folder);
  return folder;
}

function gh(...args: string[]): string {
  try {
    return execFileSync("gh", args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new SetupError(
      missing ? "GitHub's own command gh is missing: https://cli.github.com" : `gh ${args.join(" ")} failed.`,
    );
  }
}
