import { expect, test } from "vitest";
import { seeded } from "../../lab/run/random.ts";
import { pack } from "../run/pack.ts";
import { readEditLink, writeEditLink } from "./edit-link.ts";

const SOURCE = 'flowchart LR\n  A["ä & ö"] --> B';

test("reads what it writes", async () => {
  const hash = await writeEditLink("diagram-2", SOURCE);
  expect(hash).toMatch(/^#diagram-2&source=[\w-]+$/);
  expect(await readEditLink(hash, "diagram-2")).toBe(SOURCE);
});

test.each([
  ["#diagram-2&source=", /cannot be read/],
  ["#diagram-2&source=a b", /cannot be read/],
  ["#diagram-2&faults=1", /cannot be read/],
  ["#diagram-20&source=AAAA", /cannot be read/],
  ["#diagram-2&source=AAAA", /damaged/],
])("says of %s what is the matter", async (hash, sentence) => {
  await expect(readEditLink(hash, "diagram-2")).rejects.toThrow(sentence);
});

test("unpacks no more than a diagram may have", async () => {
  const hash = `#diagram-2&source=${await pack("x".repeat(60_000))}`;
  await expect(readEditLink(hash, "diagram-2")).rejects.toThrow(/too long/);
});

test("writes no link that is too long to be carried", async () => {
  const random = seeded(1);
  const noise = Array.from({ length: 50_000 }, () =>
    String.fromCharCode(33 + Math.floor(random() * 90)),
  ).join("");
  await expect(writeEditLink("diagram-2", noise)).rejects.toThrow("This edit is too long for a link.");
});
