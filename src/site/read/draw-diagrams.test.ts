import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Drawn } from "../../diagrams/diagram.ts";
import { drawDiagrams } from "./draw-diagrams.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-diagrams-"));
const file = join(folder, "deep/diagrams.json");
afterEach(() => rmSync(join(folder, "deep"), { recursive: true, force: true }));

const svgOf = (source: string) => `<svg>${source}</svg>`;
const drawingOf = (source: string): Drawn => ({
  ...{ svg: svgOf(source), width: 1, height: 1, kind: "pie", name: "Pie", nodes: [], edges: [] },
  description: "",
});

/** A drawer that notes what it is asked for. */
function drawers(answer: (source: string) => Drawn = drawingOf) {
  const asked: string[] = [];
  let isOpen = 0;
  return {
    asked,
    stillOpen: () => isOpen,
    open() {
      isOpen++;
      return {
        async draw(source: string) {
          asked.push(source);
          return answer(source);
        },
        async close() {
          isOpen--;
        },
      };
    },
  };
}

test("draws each source once, and the next time none of them", async () => {
  const { open, asked, stillOpen } = drawers();
  const first = await drawDiagrams(["a", "b", "a"], file, open);
  expect(asked).toEqual(["a", "b"]);
  expect([...first].map(([source, drawn]) => [source, "svg" in drawn && drawn.svg])).toEqual([
    ["a", svgOf("a")],
    ["b", svgOf("b")],
  ]);
  expect(await drawDiagrams(["b", "a"], file, open)).toEqual(first);
  expect(asked).toHaveLength(2);
  expect(stillOpen()).toBe(0);
});

test("what is not asked for is forgotten, what is new is drawn", async () => {
  const { open, asked } = drawers();
  await drawDiagrams(["a", "b"], file, open);
  await drawDiagrams(["b", "c"], file, open);
  await drawDiagrams(["a", "b"], file, open);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});

test("what a part does not ask for is kept", async () => {
  const { open, asked } = drawers();
  await drawDiagrams(["a", "b"], file, open);
  await drawDiagrams(["b", "c"], file, open, true);
  await drawDiagrams(["b"], file, open, true);
  await drawDiagrams(["a", "b", "c"], file, open);
  expect(asked).toEqual(["a", "b", "c"]);
});

test.each<[why: Extract<Drawn, { why: string }>["why"], times: number]>([
  ["syntax", 1],
  ["unmeasurable", 1],
  ["too-large", 2],
  ["failed", 2],
])("that a diagram is not drawn for %s is found out %i times of two", async (why, times) => {
  const { open, asked } = drawers(() => ({ why, message: "No.", line: 1 }));
  await drawDiagrams(["a"], file, open);
  expect(await drawDiagrams(["a"], file, open)).toEqual(new Map([["a", { why, message: "No.", line: 1 }]]));
  expect(asked).toHaveLength(times);
});

test("closes what it opened when drawing throws", async () => {
  const { open, stillOpen } = drawers(() => {
    throw new Error("broken");
  });
  await expect(drawDiagrams(["a"], file, open)).rejects.toThrow("broken");
  expect(stillOpen()).toBe(0);
});
