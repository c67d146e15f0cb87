import { expect, test } from "vitest";
import { mediaType } from "./media-type.ts";

test.each([
  ["404.html", "text/html; charset=utf-8"],
  ["runner/core-1.js", "text/javascript; charset=utf-8"],
  ["examples/carts.ts", "text/plain; charset=utf-8"],
  ["examples/carts.run.json", "application/json; charset=utf-8"],
  ["examples/carts.sequence.svg", "image/svg+xml; charset=utf-8"],
  ["notes/a.md", "text/plain; charset=utf-8"],
  ["media/A.PNG", "image/png"],
  ["sqlite3.wasm", "application/wasm"],
  ["inter.woff2", "font/woff2"],
  ["notes/a.html/", undefined],
  ["html/x", undefined],
])("%s", (path, type) => {
  expect(mediaType(path)).toBe(type);
});
