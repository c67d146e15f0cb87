import { expect, test } from "vitest";
import type { Setup } from "./changes.ts";
import { readLink, writeLink } from "./link.ts";

test.each<Setup>([
  { seed: 1, faults: [] },
  { seed: 7, faults: [{ at: 200, do: "kill", node: "Server A" }] },
  { seed: 1, faults: [], source: 'console.log("é");\n' },
  { seed: 0, faults: [{ at: 0, do: "scale", node: "B" }], source: "" },
])("%j goes into an address and comes back", async (setup) => {
  const hash = await writeLink("carts", setup, 1);
  expect(hash).toMatch(/^#example:carts(&|$)/);
  expect(await readLink(hash, 1)).toEqual({ ...setup, diagnostics: [] });
});

test("the seed at build needs no place in the address", async () => {
  expect(await writeLink("carts", { seed: 5, faults: [] }, 5)).toBe("#example:carts");
  expect((await readLink("#example:carts", 5)).seed).toBe(5);
});

test.each([
  ["#example:carts&edit=AAAA", "The edit in this link is damaged, so the source is as built."],
  ["#example:carts&seed=x", /as the seed/],
])("%s leaves the example as built, and says why", async (hash, diagnostic) => {
  const { diagnostics, ...setup } = await readLink(hash, 1);
  expect(setup).toEqual({ seed: 1, faults: [] });
  expect(diagnostics).toEqual([expect.stringMatching(diagnostic)]);
});
