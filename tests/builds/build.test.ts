import { afterEach, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";

const sites: BuiltSite[] = [];
afterEach(() => {
  for (const site of sites.splice(0)) site.remove();
});
const build = async (...args: Parameters<typeof buildSite>) => {
  const site = await buildSite(...args);
  sites.push(site);
  return site;
};
const note = (title: string, text: string) => `# ${title}\n\n${text}\n`;
const bodyOf = (site: BuiltSite, id: string) => {
  const page = site.read(`notes/${id}/index.html`);
  return page.slice(page.indexOf('<div class="prose">'), page.indexOf('<footer class="note-foot"'));
};

describe("a build", () => {
  test("refuses a broken link: file, line, column, a suggestion, exit code 1", async () => {
    const site = await build({ "one.md": note("One", "See [[twoo]]."), "two.md": note("Two", "Here.") });
    expect(site.exitCode).toBe(1);
    expect(site.output).toContain("one.md:3:5");
    expect(site.output).toContain("did you mean [[two]]?");
  });

  test("shows errors as warnings with CHECK_LEVEL=warn, and drops no note", async () => {
    const notes = {
      "one.md": `---\nid: same\n---\n${note("One", "See [[nowhere]].")}`,
      "two.md": `---\nid: same\n---\n${note("Two", "<script>alert(1)</script>")}`,
      "three.md": "---\ntags: [a\n---\n# Three\n",
    };
    const site = await build(notes, { CHECK_LEVEL: "warn" });
    expect(site.exitCode, site.output).toBe(0);
    const pages = site.files().filter((path) => /^notes\/[^/]+\/index\.html$/.test(path));
    expect(pages).toEqual(["notes/same/index.html", "notes/three/index.html", "notes/two/index.html"]);
    expect(bodyOf(site, "two")).not.toContain("<script");
  });

  test("heals links when their target comes, changes its title or goes, with what was built before at hand", async () => {
    const site = await build(
      { "one.md": note("One", "See [[two]]."), "other.md": note("Other", "Alone.") },
      { CHECK_LEVEL: "warn" },
    );
    expect(bodyOf(site, "one")).toContain('class="unwritten"');

    site.write({ "two.md": note("Two", "Back to [[one]].") });
    const healed = await site.build();
    expect(bodyOf(healed, "one")).toContain('<a href="/notes/two/" class="note-link">Two</a>');
    expect(healed.read("notes/one/index.html")).toContain("Linked from");
    expect(healed.output).toContain("3 notes, 2 rendered");

    site.write({ "two.md": note("Second", "Back to [[one]].") });
    expect(bodyOf(await site.build(), "one")).toContain(">Second</a>");

    site.write({ "two.md": null });
    const broken = await site.build();
    expect(bodyOf(broken, "one")).toContain('class="unwritten"');
    expect(broken.has("notes/two/index.html")).toBe(false);
  });

  test("gives the same bytes twice, and nothing of one build is needed for the next", async () => {
    const first = await build("content/notes");
    const before = first.files().map((path) => [path, first.read(path)]);
    first.remove();
    const second = await build("content/notes");
    expect(second.files().map((path) => [path, second.read(path)])).toEqual(before);
  });

  test("stands below a base path: links, assets, feed and sitemap", async () => {
    const site = await build(
      { "one.md": note("One", "See [[two]] and [tags](/tags/)."), "two.md": note("Two", "Here.") },
      { BASE: "/repo", SITE: "https://example.org" },
    );
    expect(site.exitCode, site.output).toBe(0);
    for (const path of site.files().filter((file) => file.endsWith(".html"))) {
      const links = [...site.read(path).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, href]) => href);
      expect(
        links.filter((href) => !href?.startsWith("/repo/")),
        path,
      ).toEqual([]);
    }
    expect(site.read("rss.xml")).not.toMatch(/example\.org\/(?!repo)/);
    expect(site.read("sitemap-0.xml")).toContain("https://example.org/repo/notes/one/");
    expect(site.read("notes/one/index.html")).toContain(
      '<link rel="canonical" href="https://example.org/repo/notes/one/">',
    );
  });

  test("links to the source of each page where the repository is known, and nowhere where it is not", async () => {
    const notes = { "a b.md": note("One", "Text.") };
    const known = await build(notes, { REPO_URL: "https://forge.example/notes/" });
    expect(known.read("notes/a-b/index.html")).toMatch(
      /href="https:\/\/forge\.example\/notes\/edit\/main\/[^"]*\/a%20b\.md"/,
    );
    const unknown = await build(notes);
    expect(unknown.read("notes/a-b/index.html")).not.toContain("Edit this page");
    expect(unknown.read("notes/a-b/index.html")).toContain('href="/notes/a-b.md"');
  });

  test("publishes every name that a file can have", async () => {
    const names = ["a b", "a.b.c", "what?", "50% done", "日本語", "Ünï", "🎉", "café"];
    const site = await build(Object.fromEntries(names.map((name) => [`${name}.md`, note(name, "Text.")])));
    expect(site.exitCode, site.output).toBe(0);
    const pages = site.files().filter((path) => /^notes\/.+\/index\.html$/.test(path));
    expect(pages).toHaveLength(names.length);
  });

  test("reaches a note and a folder of the same name", async () => {
    const site = await build({
      "topic.md": note("Topic", "[[topic/part]]"),
      "topic/part.md": note("Part", "[[topic]]"),
    });
    expect(site.exitCode, site.output).toBe(0);
    expect(bodyOf(site, "topic")).toContain('href="/notes/topic/part/"');
    expect(bodyOf(site, "topic/part")).toContain('href="/notes/topic/"');
  });

  test("keeps what MDX could run from running", async () => {
    const evil =
      'export const x = (globalThis.ran = true)\n\n# Evil\n\n{process.env.HOME}\n\n<State where="server">x</State>\n';
    const refused = await build({ "evil.mdx": evil });
    expect(refused.exitCode).toBe(1);
    const shown = await build({ "evil.mdx": evil }, { CHECK_LEVEL: "warn" });
    expect(shown.exitCode, shown.output).toBe(0);
    expect(bodyOf(shown, "evil")).toContain("{process.env.HOME}");
  });

  test("gives each page the language of its note", async () => {
    const site = await build({ "ja.md": `---\nlang: ja\n---\n${note("状態", "状態はどこにあるか。")}` });
    expect(site.read("notes/ja/index.html")).toContain('<html lang="ja">');
  });
});
