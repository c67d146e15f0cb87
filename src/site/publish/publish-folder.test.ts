import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { publishFolder } from "./publish-folder.ts";

type Hooks = Record<string, (given: unknown) => unknown>;

const FILES = [
  { name: "index.html", content: "<!doctype html>" },
  { name: "core-1.js", content: "core()" },
  { name: "data.wasm", content: new TextEncoder().encode("bytes") },
  { name: "licences.txt", content: "MIT" },
];
const hooks = () => publishFolder("frame", async () => FILES).hooks as Hooks;

/** What the dev server answers; nothing where it leaves the request to others. */
async function ask(base: string, url: string) {
  const { "astro:config:done": configure, "astro:server:setup": setUp } = hooks();
  configure?.({ config: { base } });
  const use = vi.fn();
  setUp?.({ server: { middlewares: { use } } });
  return new Promise<readonly string[]>((answer) => {
    let type = "";
    const response = {
      setHeader(_: string, value: string) {
        type = value;
        return response;
      },
      end: (bytes: string | Uint8Array) => answer([type, Buffer.from(bytes).toString()]),
    };
    use.mock.calls[0]?.[0]({ url }, response, () => answer([]));
  });
}

test.each([
  ["/repo", "/repo/frame/index.html?x", ["text/html; charset=utf-8", "<!doctype html>"]],
  ["/", "/frame/core-1.js", ["text/javascript; charset=utf-8", "core()"]],
  ["/", "/frame/data.wasm", ["application/wasm", "bytes"]],
  ["/", "/frame/licences.txt", ["text/plain; charset=utf-8", "MIT"]],
  ["/repo", "/repo/notes/", []],
  ["/repo", "/other/frame/index.html", []],
  ["/repo", "/repo/frame/absent.html", []],
  ["/repo", "/repo/frame/../package.json", []],
  ["/repo", "/repo/frame/%2e%2e%2fx.js", []],
])("below %s, the dev server answers %s by %j", async (base, url, answer) => {
  expect(await ask(base, url)).toEqual(answer);
});

test("writes the files into the built site", async () => {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  await hooks()["astro:build:done"]?.({ dir: pathToFileURL(`${dist}/`) });
  const names = readdirSync(join(dist, "frame")).sort();
  const written = names.map((name) => readFileSync(join(dist, "frame", name), "utf8"));
  expect(Object.fromEntries(names.map((name, index) => [name, written[index]]))).toEqual({
    "index.html": "<!doctype html>",
    "core-1.js": "core()",
    "data.wasm": "bytes",
    "licences.txt": "MIT",
  });
  rmSync(dist, { recursive: true });
});
