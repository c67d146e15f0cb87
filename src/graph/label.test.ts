import fc from "fast-check";
import { expect, test } from "vitest";
import { labelOf } from "./label.ts";
import { textWidth } from "./letter-widths.ts";

test.each<[title: string, label: string[]]>([
  ["Quorums", ["Quorums"]],
  ["", [""]],
  ["Consistent Hashing", ["Consistent", "Hashing"]],
  // Not "Where Should This", "State", "Live?": the lines are about as long as each other.
  ["Where Should This State Live?", ["Where", "Should This", "State Live?"]],
  ["Write-Through  Caching", ["Write-", "Through", "Caching"]],
  ["One after the other and so on without end", ["One after", "the other", "and so on…"]],
  ["Donaudampfschiff", ["Donaudamp", "fschiff"]],
])("%j is set as %j", (title, label) => {
  expect(labelOf(title, 6, 3)).toEqual(label);
});

test("no line is wider than it may be, there are no more than there may be, and what is not cut is whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 3, max: 12 }), (title, width) => {
      const label = labelOf(title, width, 3);
      expect(label.length).toBeLessThanOrEqual(3);
      for (const line of label) expect(textWidth(line)).toBeLessThanOrEqual(width + 0.001);
      if (!label.at(-1)?.endsWith("…"))
        expect(label.join("").replace(/\s/g, "")).toBe(title.replace(/\s/g, ""));
    }),
  );
});
