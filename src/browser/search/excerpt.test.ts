import { expect, test } from "vitest";
import { excerpt, segments } from "./excerpt.ts";

/** Marks shown as [brackets]. */
const shown = (pieces: { text: string; mark: boolean }[]) =>
  pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");
const words = (text: string) => text.split(" ");
const cut = (text: string[], from: number, to: number, hits: number[]) =>
  excerpt({ words: text, hits, asked: [] }, from, to);
const whole = (text: string, hits: number[], asked: string[] = []) =>
  shown(segments({ words: words(text), hits, asked }));

test.each([
  ["The (session), again.", [1], "The ([session]), again."],
  ["sticky session dies", [0, 1], "[sticky session] dies"],
  ["a <b> & c", [1], "a <[b]> & c"],
  ["新 幹 線 に 乗 る.", [0, 1, 2], "[新幹線]に乗る。"],
  ["性（ idempotency） と", [1], "性（[idempotency]）と"],
  ["nothing here", [], "nothing here"],
])("%j with hits %j", (text, hits, line) => {
  expect(whole(text, hits)).toBe(line);
});

test.each([
  [["idempotency"], 'get("[Idempotency]-Key")'],
  [["idempotency", "key"], 'get("[Idempotency]-[Key]")'],
  [["getidempotency"], '[get("Idempotency-Key]")'],
])("of a word of many parts, asked for %j, it marks %j", (asked, line) => {
  expect(whole('get("Idempotency-Key")', [0], asked)).toBe(line);
});

const LONG = words(Array.from({ length: 100 }, (_, n) => `word${n}`).join(" "));

test("an excerpt begins a few words before the hit and says that it was cut", () => {
  const line = shown(cut(LONG, 0, 100, [50]));
  expect(line).toMatch(/^… word4\d .*\[word50\].* …$/);
  expect(line.length).toBeLessThan(220);
});

test("an excerpt stands where the hits are densest", () => {
  expect(shown(cut(LONG, 0, 100, [3, 60, 62, 64]))).toContain("[word60] word61 [word62] word63 [word64]");
});

test("an excerpt stays within its section", () => {
  expect(shown(cut(LONG, 50, 53, [51]))).toBe("word50 [word51] word52");
  expect(shown(cut(LONG, 0, 3, []))).toBe("word0 word1 word2");
  expect(cut(LONG, 5, 5, [])).toEqual([]);
});

test("a note with thousands of hits costs no time", () => {
  const many = Array.from({ length: 50_000 }, () => "word");
  expect(cut(many, 0, many.length, [...many.keys()]).length).toBeGreaterThan(0);
});
