import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A recipe of `docs/recipes.md`: its blocks in their order. */
export interface Recipe {
  readonly title: string;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly lang: string;
  /** The file that it is, or changes; empty for commands. */
  readonly path: string;
  readonly code: string;
}

/** Reads the recipes of a document, one for each heading of the second level. */
export const readRecipes = (document: string): Recipe[] =>
  document
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf("\n")),
      blocks: [...part.matchAll(/^(`{3,})(\w+) ?(.*)\n([\s\S]*?)^\1$/gm)].map(
        ([, , lang = "", path = "", code = ""]) => ({ lang, path, code }),
      ),
    }));

/**
 * Follows a recipe in a folder: writes its files, makes its changes, runs its commands.
 * @throws Error when a change does not fit, a file is there already, or a command fails or does not say what
 *   stands below it
 */
export function follow({ blocks }: Recipe, folder: string): void {
  for (const { lang, path, code } of blocks) {
    if (lang === "console") for (const command of code.split(/^\$ /m).slice(1)) run(command, folder);
    else if (lang === "diff") writeFileSync(join(folder, path), changed(folder, path, code));
    else {
      if (path === "" || existsSync(join(folder, path))) throw new Error(`This is no new file: "${path}"`);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
  }
}

/** The text of a file with the hunks of a diff made in it. */
function changed(folder: string, path: string, diff: string): string {
  let text = readFileSync(join(folder, path), "utf8");
  for (const hunk of diff.split(/^@@.*\n/m)) {
    const lines = hunk.split(/(?<=\n)/);
    const side = (sign: string) =>
      lines
        .filter(([first]) => first !== sign)
        .map((line) => line.slice(1))
        .join("");
    const parts = `\n${text}`.split(`\n${side("+")}`);
    if (parts.length !== 2)
      throw new Error(`This stands ${parts.length - 1} times in ${path}:\n${side("+")}`);
    text = parts.join(`\n${side("-")}`).slice(1);
  }
  return text;
}

function run(text: string, folder: string): void {
  const [command = "", ...expected] = text.trimEnd().split("\n");
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], NO_COLOR: "1" };
  const said = execFileSync("sh", ["-c", command], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
  for (const line of expected)
    if (!said.includes(line)) throw new Error(`${command}\n${said}\nThis it does not say: ${line}`);
}
