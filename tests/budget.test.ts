import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const SEED = "dist/notes/20251223-stateful-vs-stateless/index.html";
const gz = (path: string) => gzipSync(readFileSync(path)).length / 1024;
const html = readFileSync(SEED, "utf8");
const asked = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, href]) => join("dist", href ?? ""));

test("the first note's page, with its example, asks for at most 16 KB gz of HTML and CSS", () => {
  const styles = asked(/<link rel="stylesheet" href="([^"]+)"/g);
  expect(styles.length).toBeGreaterThan(0);
  expect(gz(SEED) + sum(styles.map(gz))).toBeLessThan(16);
});

test("the first note's drawing is at most 2 KB gz", () => {
  const [svg = ""] = /<svg class="diagram"[\s\S]*?<\/svg>/.exec(html) ?? [];
  expect(svg).toContain("External State Store");
  expect(gzipSync(svg).length / 1024).toBeLessThan(2);
});

/** The paths of scripts, with all that they import at once. */
function withImports(paths: readonly string[]): Set<string> {
  const scripts = new Set(paths);
  for (const path of scripts) {
    for (const [, other = ""] of readFileSync(path, "utf8").matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g))
      scripts.add(join(path, "..", other));
  }
  expect(scripts.size).toBeGreaterThan(0);
  return scripts;
}
const ofPage = withImports(asked(/<script type="module" src="([^"]+)"/g));
/** The lazy scripts of a name, with all that they import and the page has not. */
const lazy = (name: RegExp) => {
  const paths = readdirSync("dist/_astro").filter((path) => name.test(path));
  return [...withImports(paths.map((path) => join("dist/_astro", path))).difference(ofPage)];
};
const br = (path: string) => brotliCompressSync(readFileSync(path)).length / 1024;
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

test("a note's page asks for at most 4 KB gz of JavaScript, what makes diagrams live included", () => {
  expect([...ofPage].map((path) => readFileSync(path, "utf8")).join("\n")).toContain("live-diagram");
  expect(sum([...ofPage].map(gz))).toBeLessThan(4);
});

test("following a run asks for at most 12 KB br more", () => {
  expect(sum(lazy(/^follower\..*\.js$/).map(br))).toBeLessThan(12);
});

test("Run asks for at most 23 KB br without a database, its program included", () => {
  const files = ["runner/index.html", "examples/in-memory-sessions.js"].map((path) => join("dist", path));
  expect(sum([...lazy(/^run-example\..*\.js$/), ...files].map(br))).toBeLessThan(23);
});

test("Enlarge asks for at most 6 KB br, Edit for at most 100 KB besides Mermaid", () => {
  expect(sum(lazy(/^enlarge\..*\.js$/).map(br))).toBeLessThan(6);
  expect(sum(lazy(/^edit\..*\.js$/).map(br))).toBeLessThan(100);
});

test("a preview of a link asks for at most 3 KB br of script and style, and a card of at most 3 KB gz", () => {
  const styles = readdirSync("dist/_astro").filter((path) => /^preview\..*\.css$/.test(path));
  expect(styles).toHaveLength(1);
  const paths = [...lazy(/^previews\..*\.js$/), ...styles.map((path) => join("dist/_astro", path))];
  expect(sum(paths.map(br))).toBeLessThan(3);
  const cards = readdirSync("dist/notes", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
  expect(cards.length).toBeGreaterThan(0);
  for (const path of cards) expect(gz(join("dist/notes", path)), path).toBeLessThan(3);
});

test("all fonts together are at most 120 KB", () => {
  const fonts = readdirSync("dist/_astro").filter((name) => name.endsWith(".woff2"));
  expect(fonts.length).toBeGreaterThan(0);
  expect(sum(fonts.map((name) => statSync(join("dist/_astro", name)).size)) / 1024).toBeLessThan(120);
});

test("no page has a style of its own, an inline handler, or anything of another host", () => {
  const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  for (const path of pages.filter((each) => !each.startsWith("mermaid-frame"))) {
    const page = readFileSync(join("dist", path), "utf8");
    expect(page, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
    expect(page, path).toContain('http-equiv="Content-Security-Policy"');
    expect(page.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)="https?:[^"]*"/g) ?? [], path).toEqual(
      page.match(/<link rel="canonical"[^>]*href="http:\/\/localhost:4321[^"]*"/g) ?? [],
    );
  }
});
