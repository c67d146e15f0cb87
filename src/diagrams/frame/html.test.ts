import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { frameHtml } from "./html.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("admits the scripts it was given, by hash, and no address", () => {
  const html = frameHtml("boot()", "{}", ["one()", "two()"]);
  const policy = /content="([^"]*)"/.exec(html)?.[1]?.split("; ") ?? [];
  expect(policy).toEqual([
    "default-src 'none'",
    `script-src ${["boot()", "one()", "two()"].map(hash).join(" ")}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(html.indexOf("<meta http-equiv")).toBeLessThan(html.search(/<style|<script/));
});

test("cannot be broken out of by its list of files", () => {
  const html = frameHtml("boot()", JSON.stringify({ entry: "</script><script>" }), []);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(JSON.parse(/json" id="manifest">(.*)<\/script>/.exec(html)?.[1] ?? "")).toEqual({
    entry: "</script><script>",
  });
});
