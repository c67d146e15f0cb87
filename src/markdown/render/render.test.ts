import { expect, test, vi } from "vitest";
import { render, testSite } from "../testing.ts";
import { renderNote } from "./render.ts";

const fail = () => {
  throw new Error("broken");
};

test.each([
  ["the diagrams", "```mermaid\nx\n```", { diagram: fail }],
  ["the highlighting", "```ts\nx\n```", { highlight: () => Promise.reject(new Error("broken")) }],
  ["the size of an image", "![x](a.png)", { imageSize: fail, assets: ["a.png"] }],
])("what %s throws comes out with the file of the note", async (_, source, site) => {
  await expect(render(source, site)).rejects.toThrow("note.md: broken");
  await expect(render({ "a.md": "![[b]]", "b.md": source }, site)).rejects.toThrow(/^b\.md: broken$/);
  await expect(render({ "a.mdx": source }, site)).rejects.toThrow("a.mdx: broken");
});

test.each(["", "\n", "---\ntitle: T\n---\n", "---\ntitle: T\n---", "# Only a title", "<!-- nothing -->"])(
  "the empty note %j is an empty page",
  async (source) => {
    expect((await render(source)).trim()).toBe("");
    expect(await render({ "a.md": "![[b]]", "b.md": source })).toContain('<figure class="embed"><div>');
  },
);

test("no transform is lost on the way", async () => {
  const warn = vi.spyOn(console, "warn");
  await render({
    "a.md":
      "# A\n\n> [!note] [[b]] ![[b]] <b>x</b> [![x](y.png)](z)\n> | a |\n> | -: |\n> | [r][r] ^x |\n\n![[b]] ^y\n\n- [ ] <i>\n\n[r]: b.md",
    "b.md": "x[^1]\n\n[^1]: ![[a]] ![x](y.png)",
  });
  expect(warn).not.toHaveBeenCalled();
});

test("a note of 300 KB takes what its length asks for, not the square of it", {
  timeout: 60_000,
}, async () => {
  const section = (index: number) =>
    `## Heading ${index}\n\nText with [[b]], [a link](https://example.org/${index}), \`code\` and a footnote[^${index}]. ^id-${index}\n\n` +
    `- item\n- [ ] task\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n> [!tip] Title\n> text\n\n[^${index}]: The note.\n\n`;
  const cost = async (sections: number) => {
    const source = `# Long\n\n${Array.from({ length: sections }, (_, index) => section(index)).join("")}`;
    const site = testSite({ "a.md": source, "b.md": "# B" });
    const start = process.cpuUsage();
    for (const note of site.book.notes) await renderNote(note, site);
    return { bytes: source.length, time: process.cpuUsage(start).user };
  };
  await cost(200);
  const short = await cost(200);
  const long = await cost(1600);
  expect(long.bytes).toBeGreaterThan(300_000);
  expect(long.time / short.time).toBeLessThan(30);
});
