import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { runnerFrame } from "./runner-frame.ts";

type Hooks = Record<string, (given: unknown) => unknown>;

async function ask(base: string, url: string) {
  const hooks = runnerFrame().hooks as Hooks;
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
      end: (bytes: string | Uint8Array) => answer({ type, body: bytes.toString().slice(0, 100) }),
    };
    use.mock.calls[0]?.[0]({ url }, response, () => answer({}));
  });
}

test("serves the frame below the base path while writing", async () => {
  const page = await ask("/repo", "/repo/runner/index.html?x");
  expect(page).toMatchObject({
    type: "text/html; charset=utf-8",
    body: expect.stringMatching(/^<!doctype html>/),
  });
  expect(await ask("/", "/runner/licences.txt")).toMatchObject({ type: "text/plain; charset=utf-8" });
});

test.each([
  "/repo/notes/",
  "/other/runner/index.html",
  "/repo/runner/absent.html",
  "/repo/runner/../package.json",
  "/repo/runner/%2e%2e%2fx.html",
])("leaves %s to others", async (url) => {
  expect(await ask("/repo/", url)).toEqual({});
});

test("writes the frame into the built site", async () => {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  const hooks = runnerFrame().hooks as Hooks;
  await hooks["astro:build:done"]?.({ dir: pathToFileURL(`${dist}/`) });
  const [html = "", licences, wasm = "", ...others] = readdirSync(join(dist, "runner")).sort();
  expect([html, licences, others]).toEqual(["index.html", "licences.txt", []]);
  expect(wasm).toMatch(/^sqlite3-[\w.-]+\.wasm$/);
  expect(readFileSync(join(dist, "runner", html), "utf8")).toContain(wasm);
  rmSync(dist, { recursive: true });
});
