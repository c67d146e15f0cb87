import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewServer } from "../src/site/preview/preview.ts";
import { run } from "./build-site.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-preview-"));
/** Beside the folder, one with a name that begins as the folder's. */
const outside = [join(folder, "../outside.txt"), `${folder}-outside.txt`];
const server = previewServer(folder);
beforeAll(async () => {
  for (const path of ["notes/a", "media"]) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, "index.html"), "home");
  writeFileSync(join(folder, "404.html"), "nothing");
  writeFileSync(join(folder, "notes/a/index.html"), "a note");
  writeFileSync(join(folder, "notes/a.md"), "sourcé");
  writeFileSync(join(folder, "media/a.svg"), "<svg/>");
  for (const path of outside) writeFileSync(path, "outside");
  cpSync("public/_headers", join(folder, "_headers"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  for (const path of outside) rmSync(path);
});

/** Asks as no browser would: paths and hosts as they are written. */
const ask = (path: string, host = "preview.localhost") =>
  new Promise<{ status: number | undefined; text: string; type: string; policy: string }>((done, fail) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ port, host: "127.0.0.1", path, headers: { host } }, async (response) => {
      const text = await new Response(response as unknown as ReadableStream).text();
      done({
        status: response.statusCode,
        text,
        type: String(response.headers["content-type"]),
        policy: String(response.headers["content-security-policy"]),
      });
    });
    asked.on("error", fail).end();
  });

describe("the preview of a stranger's site", () => {
  test.each<[path: string, status: number, text: string]>([
    ["/", 200, "home"],
    ["/notes/a/", 200, "a note"],
    ["/nothing/", 404, "nothing"],
    ["/../outside.txt", 404, "nothing"],
    ["/%2e%2e/outside.txt", 404, "nothing"],
    ["/..%2foutside.txt", 404, "nothing"],
    [`/%2e%2e/${basename(folder)}-outside.txt`, 404, "nothing"],
    [`/../${basename(folder)}-outside.txt`, 404, "nothing"],
    ["/%", 404, "nothing"],
    ["/notes/a.md", 200, "sourcé"],
    ["/notes", 404, "nothing"],
  ])("answers %s by %i", async (path, status, text) => {
    expect(await ask(path)).toMatchObject(path === "/notes" ? { status } : { status, text });
  });

  test("answers at no other name", async () => {
    for (const host of ["localhost", "evil.example", "preview.localhost.evil.example"])
      expect((await ask("/", host)).status).toBe(421);
    expect((await ask("/", "preview.localhost:1234")).status).toBe(200);
  });

  test("lets the pages ask for nothing elsewhere, whatever their own policy says", async () => {
    const { policy } = await ask("/");
    expect(policy).toContain("frame-ancestors 'self', default-src 'self' data:");
    expect(policy).toContain("form-action 'none'");
  });

  test("keeps an image sandboxed, however its address is written", async () => {
    for (const path of ["/media/a.svg", "//media/a.svg", "/%6dedia/a.svg", "/notes/../media/a.svg"])
      expect(await ask(path)).toMatchObject({ status: 200, policy: expect.stringContaining("; sandbox") });
  });

  test("sends sources as text to be read", async () => {
    expect((await ask("/notes/a.md")).type).toBe("text/plain; charset=utf-8");
    expect((await ask("/notes/a/")).type).toBe("text/html;charset=utf-8");
    expect((await ask("/nothing.md")).type).toBe("text/html; charset=utf-8");
  });

  test("shows no folder with links, which might lead anywhere", () => {
    const linked = mkdtempSync(join(tmpdir(), "running-notes-preview-"));
    try {
      symlinkSync(tmpdir(), join(linked, "media"));
      expect(() => previewServer(linked)).toThrow(/media" is neither a file nor a folder/);
    } finally {
      rmSync(linked, { recursive: true });
    }
  });

  test.each([[[]], [["a", "b"]], [["--open"]], [["no-such-folder"]]])(
    "says what it takes: %j",
    async (args) => {
      const { exitCode, output } = await run(["scripts/preview.ts", ...args]);
      expect(exitCode).toBe(2);
      expect(output).toMatch(/\. Usage: npm run preview -- 123 |There is no built site/);
    },
  );
});
