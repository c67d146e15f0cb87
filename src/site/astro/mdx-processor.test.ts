import { afterEach, expect, test, vi } from "vitest";
import { testSite } from "../../markdown/testing.ts";
import { mdxProcessor } from "./mdx-processor.ts";
import { setCurrentSite } from "./render-site.ts";

afterEach(() => vi.unstubAllEnvs());

/** The program that Astro's MDX makes of a note whose file says something else. */
async function compiled(file: string, source: string, asked = file) {
  vi.stubEnv("NOTES_DIR", "notes");
  const site = testSite({ [file]: source, "b.md": "# Bee" });
  setCurrentSite({
    ...site,
    examples: [],
    sequences: new Map(),
    tags: new Map(),
    data: new Map(),
    html: new Map(),
  });
  const renderer = await mdxProcessor().createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  const matter = { layout: "../evil.astro", title: "other" };
  return renderer?.process("what the file says now", `${process.cwd()}/notes/${asked}`, matter);
}

test.each([
  ["a note", "What was read", "What was read"],
  ["bars without words", "[[b|]]", '"/notes/b/"'],
  ["a byte order mark", "\uFEFF---\ntitle: T\n---\n\n# Seen\n", '"Seen"'],
  ["a rule where front matter would be", "\n---\na: b: c\n---\n\nSeen\n", '"Seen"'],
])("%s is compiled as the notebook read it", async (_, source, expected) => {
  const { code = "" } = (await compiled("a.mdx", source)) ?? {};
  expect(code).toContain(expected);
  expect(code).not.toMatch(/the file says|title: T|\uFEFF/);
});

test("what Astro takes for front matter is none", async () => {
  const { code = "" } = (await compiled("a.mdx", "---\nlayout: ../evil.astro\n---\ntext")) ?? {};
  expect(code).not.toContain("evil");
  expect(code).toContain("export const frontmatter = {};");
});

test("a file that is no note is not compiled", async () => {
  await expect(compiled("a.mdx", "text", "../b.mdx")).rejects.toThrow("b.mdx is no note");
});
