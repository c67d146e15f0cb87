import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { indexNotes } from "./search-index.ts";

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function site(pages: Readonly<Record<string, string>>): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), "search-index-"));
  folders.push(dist);
  for (const [path, main] of Object.entries(pages)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), `<html lang="en"><body><main>${main}</main></body></html>`);
  }
  return dist;
}

/** Every file that was written, with the digest of its bytes. */
async function written(dist: string): Promise<Record<string, string>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digests = paths.map(
    async (path) => [path.slice(dist.length + 1), digest(await readFile(path))] as const,
  );
  return Object.fromEntries(await Promise.all(digests));
}
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const note = (text: string) =>
  `<article data-pagefind-body><h1 data-pagefind-meta="title">${text}</h1></article>`;
const SITE = {
  "index.html": note("Not a note"),
  "notes/index.html": "<p>All notes</p>",
  "notes/first/index.html": note("Stateful servers"),
  "notes/deep/er/index.html": note("新幹線"),
  "notes/moved/index.html": "<p>Moved</p>",
};

test("indexes the notes and nothing else, without what no page would fetch", async () => {
  const dist = await site(SITE);
  expect(await indexNotes(dist)).toBe(2);
  const files = Object.keys(await written(dist)).filter((path) => !path.endsWith(".html"));
  expect(files.filter((path) => path.includes("/fragment/"))).toHaveLength(2);
  expect(files.filter((path) => path.endsWith(".js") || path.endsWith(".css"))).toEqual([
    "pagefind/pagefind.js",
  ]);
  expect(await readFile(join(dist, "search/words.txt"), "utf8")).toBe("servers\nstateful");
});

test("the same pages give the same bytes", async () => {
  const [one, two] = await Promise.all([site(SITE), site(SITE)]);
  await indexNotes(one);
  await indexNotes(two);
  expect(await written(one)).toEqual(await written(two));
});

test("a site without notes is fine; notes of which nothing is to be indexed are a mistake", async () => {
  expect(await indexNotes(await site({ "notes/index.html": "<p>None yet</p>" }))).toBe(0);
  await expect(indexNotes(await site({ "notes/a/index.html": "<p>Text</p>" }))).rejects.toThrow(
    "data-pagefind-body",
  );
});
