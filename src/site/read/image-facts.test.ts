import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { imageFacts } from "./image-facts.ts";

const folder = mkdtempSync(join(tmpdir(), "images-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first bytes of a PNG image of that size: as much as tells its kind. */
function png(width: number, height: number): Buffer {
  const head = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.alloc(9)]);
}

test.each([
  ["a PNG image", png(800, 600), { bytes: 33, kind: "png", width: 800, height: 600 }],
  [
    "a GIF image",
    Buffer.from("GIF89a\x03\0\x04\0", "latin1"),
    { bytes: 10, kind: "gif", width: 3, height: 4 },
  ],
  [
    "a drawing",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'),
    { bytes: 62, kind: undefined, width: 3, height: 4 },
  ],
  ["text", Buffer.from("hello"), { bytes: 5 }],
  ["nothing", Buffer.alloc(0), { bytes: 0 }],
  ["the beginning of an image", png(1, 1).subarray(0, 12), { bytes: 12 }],
])("%s", async (_, content, facts) => {
  writeFileSync(join(folder, "p.png"), content);
  expect(await imageFacts(["p.png"], folder)).toEqual(new Map([["p.png", facts]]));
});

test("a file as large as a disk is not read, and one that is not there has no facts", async () => {
  writeFileSync(join(folder, "large.png"), "");
  truncateSync(join(folder, "large.png"), 2 ** 33);
  expect(await imageFacts(["large.png", "nope.png"], folder)).toEqual(
    new Map([["large.png", { bytes: 2 ** 33 }]]),
  );
});
