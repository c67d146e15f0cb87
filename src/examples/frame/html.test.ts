import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { frameHtml } from "./html.ts";

test("admits its script by hash, data: and WebAssembly, and no network", () => {
  const html = frameHtml("boot()", "work()");
  expect(/content="([^"]*)"/.exec(html)?.[1]?.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${createHash("sha256").update("boot()").digest("base64")}' data: 'wasm-unsafe-eval'`,
    "worker-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(html.indexOf("<meta http-equiv")).toBeLessThan(html.indexOf("<script"));
});

test("cannot be broken out of by the worker's text", () => {
  const worker = 'const a = "</script><script>alert(1)<\\/script><!--";';
  const html = frameHtml("boot()", worker);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(JSON.parse(/json" id="worker">(.*)<\/script>/.exec(html)?.[1] ?? "")).toBe(worker);
});
