import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "./build-site.ts";
import { SESSIONS, TINY } from "./one-site/examples.ts";
import { oneSite } from "./one-site/one-site.ts";

const counts = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
const text = (html: string) => html.replace(/<[^>]*>/g, "");

let site: BuiltSite;
beforeAll(async () => {
  site = await oneSite();
});

describe("a note's page", () => {
  test("holds the example, whole: source, claims with their verdicts, recorded output", () => {
    const page = site.read("notes/sessions/index.html");
    const example = /<run-example id="example:in-memory-sessions".*?<\/run-example>/s.exec(page)?.[0] ?? "";
    const { hash } = JSON.parse(site.read("examples/in-memory-sessions.run.json"));
    expect(example).toContain(` name="in-memory-sessions" `);
    expect(example).toContain(` data-state="idle" data-hash="${hash}" data-seed="1" `);
    expect(example).toContain(` data-href="/repo/examples/in-memory-sessions" `);
    const source = /<code>(.*?)<\/code>/s.exec(example)?.[1] ?? "";
    const read = text(source).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    expect(`${read}\n`).toBe(SESSIONS);
    expect(counts(example, /<li data-claim="[\w-]+" data-holds="true">.*?holds<\/span>/g)).toBe(2);
    expect(example).toMatch(/Recorded at build.*quagga 200<\/span>\n.*data-level="warn">&lt;page&gt; 401</s);
    expect(example).toContain('<button type="button" data-action="run">Run</button>');
  });

  test("holds the program of a fence, and leads claims to what proves them", () => {
    const page = site.read("notes/sessions/index.html");
    expect(page).toContain('<run-example id="example:tiny"');
    expect(page).toContain(
      '<a href="#example:in-memory-sessions" data-claim="in-memory-sessions/forgotten-elsewhere" data-holds="true">one server\'s <em>memory</em></a>'.replaceAll(
        "'",
        "’",
      ),
    );
    expect(site.read("notes/beside/index.html")).toContain(
      '<a href="/repo/examples/tiny/" data-claim="tiny/adds-up" data-holds="true">it adds up</a>',
    );
  });

  test("is the same in MDX, and shows what an embedded note shows: no id twice", () => {
    const page = site.read("notes/components/index.html");
    expect(counts(page, /<run-example /g)).toBe(3);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, anchor = ""] of page.matchAll(/href="#([^"]+)"/g))
      expect(ids, anchor).toContain(decodeURIComponent(anchor));
  });
});

describe("an example", () => {
  test("has a page: title, question, program, what it proves, the notes that show it, its source", () => {
    const page = site.read("examples/in-memory-sessions/index.html");
    expect(page).toMatch(/<h1[^>]*>In-memory sessions<\/h1>/);
    expect(page).toContain('name="description" content="Who remembers a login that one server keeps');
    expect(page).toContain(
      '<link rel="canonical" href="https://example.org/repo/examples/in-memory-sessions/">',
    );
    expect(page).toContain('<run-example id="example:in-memory-sessions"');
    expect(text(page)).toContain("is elsewhere forgotten.");
    expect(counts(page, /<a href="\/repo\/notes\/(sessions|components)\/"/g)).toBe(5);
    expect(page).toContain('href="/repo/examples/in-memory-sessions.ts"');
    expect(page).toMatch(
      /href="https:\/\/forge\.example\/x\/edit\/main\/[^"]*\/examples\/in-memory-sessions\.ts"/,
    );
  });

  test("is in the list of all, in the site's navigation and in the sitemap", () => {
    const list = site.read("examples/index.html");
    expect(list).toContain('<a href="/repo/examples/in-memory-sessions/">In-memory sessions</a>');
    expect(list).toContain('<a href="/repo/examples/tiny/">Tiny</a>');
    expect(site.read("index.html")).toContain('<a href="/repo/examples/">Examples</a>');
    expect(site.read("sitemap-0.xml")).toContain("/repo/examples/tiny/</loc>");
  });

  test("is published: as it was written, as JavaScript, and its run", () => {
    expect(site.read("examples/in-memory-sessions.ts")).toBe(SESSIONS);
    expect(site.read("examples/tiny.ts")).toBe(TINY);
    const code = site.read("examples/in-memory-sessions.js");
    expect(code).not.toContain("<string>");
    expect(code.split("\n").map(({ length }) => length)).toEqual(
      SESSIONS.split("\n").map(({ length }) => length),
    );
    const recorded = readFileSync(join(site.examplesDir, "in-memory-sessions.run.json"), "utf8");
    expect(JSON.parse(site.read("examples/in-memory-sessions.run.json"))).toEqual(JSON.parse(recorded));
  });

  test("is not what the search finds a note by, but for its title and question", () => {
    const folder = join(site.dir, "pagefind/fragment");
    const indexed = readdirSync(folder).map((name) =>
      gunzipSync(readFileSync(join(folder, name))).toString(),
    );
    expect(indexed.join()).toContain("Who remembers a login");
    expect(indexed.join()).not.toMatch(/zanzibar|quagga|Recorded at build|login-works/);
    expect(site.read("search/words.txt")).not.toMatch(/zanzibar|quagga/);
  });
});
