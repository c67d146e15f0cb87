import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { pack, unpack } from "./pack.ts";

const MOST = 1000;
const DAMAGED = "The edit in this link is damaged, so the source is as built.";
const TOO_LONG = "The edit in this link is too long, so the source is as built.";
const raw = (bytes: Uint8Array | string) => deflateRawSync(bytes).toString("base64url");

test.each(["", "x", 'const a = "é ✓ 𝛼";\n', "~".repeat(MOST), "\u0000\r\n"])(
  "%j comes back as it was",
  async (text) => {
    const packed = await pack(text);
    expect(packed).toMatch(/^[\w-]*$/);
    expect(await unpack(packed, MOST)).toBe(text);
  },
);

test("a program of 50 lines fits an address", async () => {
  const lines = Array.from(
    { length: 50 },
    (_, n) => `const reply${n} = await ana.fetch("/cart/${n * 7919}");`,
  );
  expect((await pack(lines.join("\n"))).length).toBeLessThan(1000);
});

test.each<[what: string, packed: string, diagnostic: string]>([
  ["nothing", "", DAMAGED],
  ["noise", "AAAA", DAMAGED],
  ["no base64", "A", DAMAGED],
  ["no UTF-8", raw(Uint8Array.of(0xff, 0xfe)), DAMAGED],
  ["a packed text cut short", raw("const answer = 42;".repeat(9)).slice(0, -6), DAMAGED],
  ["a packed text with something behind it", `${raw("const a = 1;".repeat(3))}AAAAAAAA`, DAMAGED],
  ["one byte too many", raw("x".repeat(MOST + 1)), TOO_LONG],
  ["ten megabytes in a few letters", raw("x".repeat(10_000_000)), TOO_LONG],
])("%s is refused", async (_, packed, diagnostic) => {
  await expect(unpack(packed, MOST)).rejects.toThrow(diagnostic);
});
