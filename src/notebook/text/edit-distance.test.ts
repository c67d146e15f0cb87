import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

test.each<[string, string, number, string]>([
  ["", "", 0, "nothing"],
  ["state", "state", 0, "nothing"],
  ["state", "stat", 1, "a letter less"],
  ["stat", "state", 1, "a letter more"],
  ["state", "stave", 1, "another letter"],
  ["state", "satte", 1, "two neighbours swapped"],
  ["ab", "ba", 1, "all swapped"],
  ["ca", "abc", 3, "a swap is not edited again"],
  ["kitten", "sitting", 3, "three edits"],
  ["", "abc", 3, "all new"],
  ["日本語", "日木語", 1, "another character"],
])("%j to %j takes %d: %s", (a, b, edits) => {
  for (const limit of [edits, edits + 1, 10]) expect(editDistance(a, b, limit)).toBe(edits);
  expect(editDistance(b, a, 10)).toBe(edits);
  if (edits > 0) expect(editDistance(a, b, edits - 1)).toBe(edits);
});

test("agrees with the textbook's table on every pair of short words", () => {
  const words = [""];
  for (let index = 0; words.length < 200; index++)
    for (const letter of "abc") words.push(`${words[index]}${letter}`);
  for (const a of words) {
    for (const b of words) {
      const edits = byTable(a, b);
      for (const limit of [1, 2, 4]) expect(editDistance(a, b, limit)).toBe(Math.min(edits, limit + 1));
    }
  }
});

test("long texts that are alike take no longer than they are", () => {
  expect(editDistance(`${"a".repeat(200_000)}b`, `${"a".repeat(200_000)}c`, 4)).toBe(1);
});

function byTable(a: string, b: string): number {
  const table: number[][] = [];
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    table.push(row);
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const edits = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      row.push(swapped ? Math.min(edits, at(i - 2, j - 2) + 1) : edits);
    }
  }
  return at(a.length, b.length);
}
