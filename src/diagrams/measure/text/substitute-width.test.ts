import { expect, test } from "vitest";
import { substituteWidth } from "./substitute-width.ts";

test.each<[cluster: string, ems: number | null]>([
  ["漢", 1],
  ["の", 1],
  ["カ", 1],
  ["が", 1],
  ["한", 1],
  ["，", 1],
  ["。", 1],
  ["ー", 1],
  ["Ａ", 1],
  ["ｱ", null],
  ["😀", 1.4],
  ["👩‍💻", 1.4],
  ["👍🏽", 1.4],
  ["🇩🇪", 1.4],
  ["1️⃣", 1.4],
  ["⚠️", 1.4],
  ["✓", 1],
  ["→", 1],
  ["⇒", 1],
  ["≤", 1],
  ["●", 1],
  ["↔️", 1.4],
  ["⟶", null],
  ["я", null],
  ["α", null],
  ["ש", null],
])("%s", (cluster, ems) => {
  expect(substituteWidth(cluster)).toBe(ems);
});
