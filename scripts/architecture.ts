// Draws the rooms of the project by their imports, and with --write puts the picture into docs/architecture.md. Exit code 2: it
// cannot run as it was typed.
import { readFileSync, writeFileSync } from "node:fs";
import { readCommand } from "../src/site/settings/read-command.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";
import { picture } from "./architecture/picture.ts";
import { readSources } from "./architecture/read-sources.ts";
import { putBlock } from "./readme/block.ts";

const DOCUMENT = "docs/architecture.md";
const FORM = {
  usage: "npm run architecture, or npm run architecture -- --write",
  options: { write: "flag" },
  words: [0, 0],
} as const;

try {
  const write = readCommand(process.argv.slice(2), FORM).values.write !== undefined;
  const drawn = picture(readSources(".", ["src", "scripts"]).filter(({ isTest }) => !isTest));
  process.stdout.write(`${drawn}\n`);
  if (write) {
    const block = `\`\`\`mermaid\n${drawn}\n\`\`\``;
    writeFileSync(DOCUMENT, putBlock(readFileSync(DOCUMENT, "utf8"), "picture", block));
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
