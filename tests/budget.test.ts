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
  expect(gz(SEED) + styles.reduce((sum, path) => sum + gz(path), 0)).toBeLessThan(16);
});

test("the first note's drawing is at most 2 KB gz", () => {
  const [svg = ""] = /<svg class="diagram"[\s\S]*?<\/svg>/.exec(html) ?? [];
  expect(svg).toContain("External State Store");
  expect(gzipSync(svg).length / 1024).toBeLessThan(2);
});

test("a note's page asks for at most 10 KB gz of JavaScript, all that its scripts import at once included", () => {
  const scripts = new Set(asked(/<script type="module" src="([^"]+)"/g));
  expect(scripts.size).toBeGreaterThan(0);
  for (const path of scripts) {
    for (const [, other] of readFileSync(path, "utf8").matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)) {
      scripts.add(join(path, "..", other ?? ""));
    }
  }
  expect([...scripts].reduce((sum, path) => sum + gz(path), 0)).toBeLessThan(10);
});

test("Run asks for at most 20 KB br without a database, its program included", () => {
  const br = (path: string) => brotliCompressSync(readFileSync(join("dist", path))).length / 1024;
  const scripts = new Set(readdirSync("dist/_astro").filter((name) => /^run-example\..*\.js$/.test(name)));
  expect(scripts.size).toBe(1);
  for (const name of scripts) {
    const text = readFileSync(join("dist/_astro", name), "utf8");
    for (const [, other = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) scripts.add(other);
  }
  const files = [...scripts].map((name) => `_astro/${name}`);
  files.push("runner/index.html", "examples/in-memory-sessions.js");
  expect(files.reduce((sum, path) => sum + br(path), 0)).toBeLessThan(20);
});

test("all fonts together are at most 120 KB", () => {
  const fonts = readdirSync("dist/_astro").filter((name) => name.endsWith(".woff2"));
  const sum = fonts.reduce((total, name) => total + statSync(join("dist/_astro", name)).size, 0);
  expect(fonts.length).toBeGreaterThan(0);
  expect(sum / 1024).toBeLessThan(120);
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
