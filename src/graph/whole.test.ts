import { describe, expect, test } from "vitest";
import { neighboursOf } from "../notebook/links/neighbours.ts";
import { notebook } from "../notebook/testing.ts";
import { linesOf } from "./path.ts";
import { MOST_LINES, MOST_NOTES, whole } from "./whole.ts";

/** All notes of a notebook, drawn. */
function drawnOf(files: Readonly<Record<string, string>>) {
  const { book } = notebook(files);
  return whole(book.notes, neighboursOf(book.graph));
}
const lineCount = (path: string) => linesOf(path).length;

/** Notes each of which links to others some steps on. */
const wheel = (count: number, steps: readonly number[]) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const links = steps.map((step) => `[[n${(index + step) % count}]]`).join(" ");
      return [`n${index}.md`, `# Connection Draining ${index}\n\n${links}`];
    }),
  );

describe.each<[what: string, files: Record<string, string>]>([
  ["one note", { "a.md": "# A" }],
  ["notes without links", wheel(12, [])],
  [
    "a map and what is on it",
    { ...wheel(52, [1, 2, 3, 11]), "map.md": [...Array(52).keys()].map((n) => `[[n${n}]]`).join(" ") },
  ],
  ["more than are drawn", wheel(150, [1, 3, 9, 27, 60])],
])("%s", (_, files) => {
  const { drawing, left } = drawnOf(files);
  const count = Object.keys(files).length;

  test("is drawn, or counted", () => {
    expect(drawing.notes.length).toBe(Math.min(count, MOST_NOTES));
    expect(left.notes).toBe(count - drawing.notes.length);
  });

  test("stands within the drawing, each note below the other or beside it", () => {
    for (const { x, y, radius, label } of drawing.notes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(drawing.width);
      expect(y - radius).toBeGreaterThanOrEqual(0);
      expect(y + (label.at(-1)?.y ?? 0)).toBeLessThanOrEqual(drawing.height);
    }
    const places = drawing.notes.map(({ y, x }) => [y, x] as const);
    expect(new Set(places.map(String)).size).toBe(places.length);
  });

  test("comes out the same again, whatever the order of the files", () => {
    expect(drawnOf(Object.fromEntries(Object.entries(files).reverse()))).toEqual({ drawing, left });
  });
});

test("every link is one line, whichever way it goes and however often", () => {
  const { drawing } = drawnOf({ "a.md": "[[b]] [[b]] [[c]]", "b.md": "[[a]]", "c.md": "C" });
  expect(lineCount(drawing.lines) + lineCount(drawing.faintLines)).toBe(2);
});

test("what has most in common stands out: two circles, joined by one faint line", () => {
  const circle = (name: string, more = "") =>
    Object.fromEntries(
      [...Array(6).keys()].map((n) => [
        `${name}${n}.md`,
        `${[...Array(6).keys()].map((m) => `[[${name}${m}]]`).join(" ")} ${n === 0 ? more : ""}`,
      ]),
    );
  const { drawing } = drawnOf({ ...circle("a", "[[b0]]"), ...circle("b") });
  expect(lineCount(drawing.faintLines)).toBeGreaterThan(0);
  const at = new Map(drawing.notes.map(({ note, x, y }) => [note.id as string, `${x} ${y}`]));
  const between = [at.get("a0"), at.get("b0")].sort().join();
  const drawn = (path: string) => linesOf(path).map((line) => line.toSorted().join());
  expect(drawn(drawing.faintLines)).toContain(between);
  expect(drawn(drawing.lines)).not.toContain(between);
});

test("the more notes and links there are, the less room a drawing of all takes for each: it has an end", () => {
  const { drawing, left } = drawnOf(
    wheel(
      400,
      [...Array(40).keys()].map((n) => n + 1),
    ),
  );
  expect(drawing.notes.length).toBe(MOST_NOTES);
  expect(lineCount(drawing.lines) + lineCount(drawing.faintLines)).toBe(MOST_LINES);
  expect(left.notes).toBe(400 - MOST_NOTES);
  expect(left.lines).toBeGreaterThan(0);
});
