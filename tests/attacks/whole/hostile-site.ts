import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type BuiltSite, buildSite } from "../../build-site.ts";
import { hostileNotes } from "../hostile-notes.ts";

/** What stands outside the notes folder, and must never be in a page. */
export const SECRET = "secret-beside-the-notes";

const SCRIPTED = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><image href="//evil.example/x.png"/></svg>`;

/** Images that are none, each shown by a note. */
export const IMAGES: Readonly<Record<string, string>> = {
  "scripted.svg": SCRIPTED,
  "scripted.png": SCRIPTED,
  "page.gif": "GIF89a/*<html><script>alert(1)</script>*/=1;alert(1)",
  "empty.png": "",
  'quoted" onerror="alert(1).png': "x",
  "bomb.png": `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x06\0\0\0`,
};

/** Links that lead out of the folder, by their names in it. */
export const SYMLINKS: Readonly<Record<string, string>> = {
  "notes/linked-note.md": "secret.txt",
  "notes/linked.png": "secret.txt",
  "notes/linked-folder": "secrets",
  "examples/linked-program.ts": "secret.ts",
};

/** A program whose every word is markup. */
const PROGRAM = `/**
 * </title><script>alert(1)</script>
 *
 * <img src=x onerror=alert(1)> "onmouseover="alert(1)
 */
import { claim, client, cluster } from "lab";

const site = cluster({ nodes: ["<svg onload=alert(1)>"], serve: () => () => new Response("</script><script>alert(1)</script>") });

export default async function scenario() {
  const answer = await client("</text><script>alert(1)</script>", site).fetch("/?<script>alert(1)</script>");
  console.log(await answer.text(), "<img src=x onerror=alert(1)>", "\\u202e");
  console.error('"><script>alert(1)</script>');
  claim("answers", answer.status === 200);
}
`;

/** The hostile site, built with every error let pass. */
export async function buildHostileSite(): Promise<BuiltSite & { close(): void }> {
  const root = writeHostileFolder();
  const site = await buildSite(join(root, "notes"), { CHECK_LEVEL: "warn" });
  return {
    ...site,
    close() {
      site.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/**
 * Writes the notes, images, programs and links of the hostile site; what they try to reach stands beside
 * them.
 */
function writeHostileFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "running-notes-hostile-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      text,
      path.startsWith("notes/images/") && !path.endsWith(".md") ? "latin1" : "utf8",
    );
  };
  for (const [name, text] of Object.entries(hostileNotes())) write(`notes/${name}`, text);
  for (const [name, text] of Object.entries(IMAGES)) write(`notes/images/${name}`, text);
  const shown = Object.keys(IMAGES).map((name) => `![x](<${name}>) ![[${name}]]`);
  write(
    "notes/images/shown.md",
    `# Images\n\n${shown.join("\n\n")}\n\n![[linked.png]] ![x](../linked.png)\n`,
  );
  write("notes/program.md", "# Program\n\n![[scripted.ts]]\n\n[x](claim:scripted/answers)\n");
  write("examples/scripted.ts", PROGRAM);
  writeFileSync(join(root, "notes/no-text.mdx"), Buffer.from("[x](\xa0y) \xff", "latin1"));
  write("secret.txt", `# ${SECRET}`);
  write("secret.ts", `console.log("${SECRET}")`);
  write("secrets/secret.md", `# ${SECRET}`);
  for (const [from, to] of Object.entries(SYMLINKS)) symlinkSync(join(root, to), join(root, from));
  return root;
}
