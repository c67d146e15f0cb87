import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ATTACKS } from "../../src/markdown/testing-attacks.ts";
import { DIAGRAMS } from "../attacks/hostile-diagrams.ts";
import { MATTERS, MDX } from "../attacks/hostile-notes.ts";

// The worst of tests/attacks, brought together on a few pages.

/** What stands outside the notes folder, and must never be in a page. */
export const SECRET = "secret-beside-the-notes";

const texts = Object.values(ATTACKS).flat();
const SCRIPTED = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
const embedded = (name: string) => `[[${name}]]\n\n![[${name}]]`;
const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

export const NOTES = {
  ...Object.fromEntries(texts.map((text, index) => [`hostile/t${index}.md`, text])),
  ...Object.fromEntries(MDX.map((text, index) => [`hostile/m${index}.mdx`, text])),
  ...Object.fromEntries(
    Object.values(MATTERS).map((matter, index) => [
      `hostile/f${index}.md`,
      `---\n${matter}\n---\n\nText ${index}.\n`,
    ]),
  ),
  "hostile/all.md": `# All\n\n${[
    ...texts.map((_, index) => embedded(`hostile/t${index}`)),
    ...MDX.map((_, index) => embedded(`hostile/m${index}`)),
  ].join("\n\n")}\n`,
  "hostile/drawn.md": `# Drawn\n\n${Object.values(DIAGRAMS)
    .filter((_, index) => index % 3 === 0)
    .map(fence)
    .join("\n\n")}\n`,
  "hostile/scripted.svg": SCRIPTED,
  "hostile/scripted.png": SCRIPTED,
  "hostile/images.md": "# Images\n\n![x](scripted.svg) ![[scripted.png]] ![[linked.png]]\n",
};

/** Links that lead out of the folder. */
export function linkOutside(root: string): void {
  writeFileSync(join(root, "secret.txt"), `# ${SECRET}`);
  for (const name of ["linked-note.md", "linked.png"])
    symlinkSync(join(root, "secret.txt"), join(root, "notes/hostile", name));
}
