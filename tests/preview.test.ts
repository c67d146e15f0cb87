import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewServer } from "../src/site/preview/preview.ts";
import { run } from "./build-site.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-preview-"));
const server = previewServer(folder);
beforeAll(async () => {
  mkdirSync(join(folder, "notes/a"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "home");
  writeFileSync(join(folder, "404.html"), "nothing");
  writeFileSync(join(folder, "notes/a/index.html"), "a note");
  writeFileSync(join(folder, "../outside.txt"), "outside");
  cpSync("public/_headers", join(folder, "_headers"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(join(folder, "../outside.txt"));
});

/** Asks as no browser would: paths and hosts as they are written. */
const ask = (path: string, host = "preview.localhost") =>
  new Promise<{ status: number | undefined; text: string; policy: string }>((done, fail) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ port, host: "127.0.0.1", path, headers: { host } }, async (response) => {
      const text = await new Response(response as unknown as ReadableStream).text();
      done({
        status: response.statusCode,
        text,
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
    ["/%", 404, "nothing"],
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

  test.each([[[]], [["a", "b"]], [["--open"]], [["no-such-folder"]]])(
    "says what it takes: %j",
    async (args) => {
      const { exitCode, output } = await run(["scripts/preview.ts", ...args]);
      expect(exitCode).toBe(2);
      expect(output).toMatch(/\. Usage: npm run preview -- 123 |There is no built site/);
    },
  );
});
