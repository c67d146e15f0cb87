import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, run, writeSite } from "./build-site.ts";
import { TINY } from "./one-site/examples.ts";
import { EVIL } from "./one-site/names.ts";

// A site with everything wrong in it that stops a build.

let site: BuiltSite;
let stdout: string;
beforeAll(async () => {
  const written = writeSite(
    {
      "one.md": "# One\n\nSee [[twoo]].\n\n![[tini.ts]] [x](claim:tiny/add-up)\n",
      "two.md": `# Two\n\n\`\`\`ts run name=tiny\n${TINY}\`\`\`\n`,
      "evil.mdx": EVIL,
    },
    {},
    { "tiny.ts": TINY, "wrong.ts": TINY.replace("=== 2", "=== 3") },
  );
  written.write({ "../tags.yaml": "locks:\n  - Who may write.\n" });
  [site, { stdout }] = await Promise.all([
    written.build(),
    run(["scripts/check.ts"], { NOTES_DIR: written.notesDir }),
  ]);
});
afterAll(() => site?.remove());

test("the build fails, and makes no page", () => {
  expect(site.exitCode).toBe(1);
  expect(site.has("index.html")).toBe(false);
});

test.each([
  ["a broken link", /one\.md:3:5 {2}error {2}.*\n *did you mean \[\[two\]\]\?/],
  [
    "an example that is not there",
    /one\.md:5:1 {2}error {2}There is no example "tini"\.\n *did you mean !\[\[tiny\.ts\]\]/,
  ],
  ["a claim that is not there", /one\.md:5:14 {2}error {2}.*\n *did you mean claim:tiny\/adds-up\?/],
  ["a name taken twice", /two\.md:3:11 {2}error {2}The example "tiny" is also in .*examples\/tiny\.ts\./],
  ["a claim that does not hold", /wrong\.ts:7:1 {2}error {2}.*adds-up/],
  ["a program in MDX", /evil\.mdx:1:1 {2}error {2}/],
  [
    "what is said of a tag and is no text",
    /tags\.yaml:2:3 +error +What is said of the tag "locks" is no text\./,
  ],
])("%s is named by build and check alike, with its place", (_, words) => {
  expect(site.output).toMatch(words);
  expect(stdout).toMatch(words);
});
