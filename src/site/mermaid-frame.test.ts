import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { mermaidFrame } from "./mermaid-frame.ts";

type Hooks = Record<string, (given: unknown) => unknown>;

async function ask(base: string, url: string) {
  const hooks = mermaidFrame().hooks as Hooks;
  hooks["astro:config:done"]?.({ config: { base } });
  const use = vi.fn();
  hooks["astro:server:setup"]?.({ server: { middlewares: { use } } });
  return new Promise<{ type?: string; body?: string }>((answer) => {
    let type = "";
    const response = {
      setHeader(_: string, value: string) {
        type = value;
        return response;
      },
      end: (bytes: Buffer) => answer({ type, body: bytes.toString() }),
    };
    use.mock.calls[0]?.[0]({ url }, response, () => answer({}));
  });
}

test("serves the frame below the base path while writing", async () => {
  const page = await ask("/repo", "/repo/mermaid-frame/index.html?x");
  expect(page.type).toBe("text/html; charset=utf-8");
  const [core = ""] = /core-\w+\.js/.exec(page.body ?? "") ?? [];
  expect(await ask("/", `/mermaid-frame/${core}`)).toMatchObject({ type: "text/javascript; charset=utf-8" });
});

test.each([
  "/repo/notes/",
  "/other/mermaid-frame/index.html",
  "/repo/mermaid-frame/../package.json",
  "/repo/mermaid-frame/%2e%2e%2fx.js",
])("leaves %s to others", async (url) => {
  expect(await ask("/repo/", url)).toEqual({});
});

test("copies the frame into the built site", async () => {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  const hooks = mermaidFrame().hooks as Hooks;
  await hooks["astro:build:done"]?.({ dir: pathToFileURL(`${dist}/`) });
  const names = readdirSync(join(dist, "mermaid-frame"));
  expect(names).toContain("index.html");
  expect(names.length).toBeGreaterThan(20);
  rmSync(dist, { recursive: true });
});
