// Draws the rooms of the project by their imports, and with --write puts the picture into
// docs/architecture.md. Exit code 2: it cannot run as it was typed.
import { runCommand } from "../src/site/settings/run-command.ts";
import { picture } from "./architecture/picture.ts";
import { readSources } from "./architecture/read-sources.ts";
import { writeBlock, writingForm } from "./readme/write-block.ts";

await runCommand(writingForm("npm run architecture"), ({ values: { write } }) => {
  const drawn = picture(readSources(".", ["src", "scripts"]).filter(({ isTest }) => !isTest));
  process.stdout.write(`${drawn}\n`);
  if (write) writeBlock("docs/architecture.md", "picture", `\`\`\`mermaid\n${drawn}\n\`\`\``);
});
