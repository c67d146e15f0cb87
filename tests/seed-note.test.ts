import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "./build-site.ts";
import { oneSite } from "./one-site/one-site.ts";
import { ID, original } from "./one-site/seed.ts";

describe("the first note", () => {
  test("keeps the words it was given: links, one example, one section and the end of its last fence were added", () => {
    const published = readFileSync(`content/notes/${ID}.md`, "utf8");
    const [words, ...added] = published.split("\n## Related\n");
    expect(added).toHaveLength(1);
    const unlinked = (words ?? "")
      .replace("\n![[request-handling.ts]]\n", "")
      .replace(/\[\[[^\]|]+\|([^\]]+)\]\]/g, "$1")
      .replace(/\[([^\]]+)\]\(claim:[^)]*\)/g, "$1");
    expect(`${unlinked.trimEnd()}\n`).toBe(`${original.trimEnd()}\n\`\`\`\n`);
  });
});

describe("the note as it was written, its last fence open", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await oneSite();
  });

  test("builds, with one warning", () => {
    const said = site.output.split("\n").filter((line) => line.includes(`${ID}.md`));
    expect(said).toEqual([expect.stringMatching(/\.md:75:1 {2}warning {2}/)]);
  });

  test("reads well: title, sections and the diagram's last line are there", () => {
    const page = site.read(`notes/${ID}/index.html`);
    expect(page).toContain("Stateful and Stateless Architecture</h1>");
    expect(page.match(/<h2 /g)?.length).toBeGreaterThanOrEqual(4);
    expect(page).toContain("S3 --&gt; DB");
  });

  test("asks for at most 14 KB gz of HTML and CSS", () => {
    const page = site.read(`notes/${ID}/index.html`);
    const styles = [...page.matchAll(/<link rel="stylesheet" href="\/repo\/([^"]+)"/g)].map(
      ([, path = ""]) => path,
    );
    expect(styles.length).toBeGreaterThan(0);
    const sizes = [page, ...styles.map((path) => site.read(path))].map((text) => gzipSync(text).length);
    expect(sizes.reduce((sum, size) => sum + size) / 1024).toBeLessThan(14);
  });

  test("is published as it was written", () => {
    expect(site.read(`notes/${ID}.md`)).toBe(original);
  });
});
