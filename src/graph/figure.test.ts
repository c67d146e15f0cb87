import { expect, test } from "vitest";
import { notebook } from "../notebook/testing.ts";
import { drawingOf } from "./drawing.ts";
import { figureOf } from "./figure.ts";

const LETTERING = { size: 10, width: 60 };
const figure = (title: string) => figureOf(notebook({ "a.md": `# ${title}` }).note("a.md"), 4, LETTERING);
const drawn = (title: string) => {
  const [note] = drawingOf([figure(title)], { width: 0, height: 0, lines: [], faintLines: [] }).notes;
  return note;
};

test("a figure has room for its dot and for each line of its title", () => {
  const [one, two] = [figure("Quorums"), figure("Consistent Hashing")];
  expect(two.h - one.h).toBe(one.leading);
  expect(two.w).toBeGreaterThan(one.w);
  expect(figure("").w).toBeGreaterThan(8);
});

test("its title stands below its dot, one line below the other", () => {
  const { y = 0, label = [] } = drawn("Consistent Hashing") ?? {};
  expect(label).toEqual([
    { text: "Consistent", y: 17 },
    { text: "Hashing", y: 29 },
  ]);
  expect(y).toBe(-Math.round(figure("Consistent Hashing").h / 2) + 9);
});

test.each<[title: string, isCut: boolean]>([
  ["Quorums", false],
  ["And so on…", false],
  ["One thing after the other and so on without end", true],
])("%j: is it cut? %j", (title, isCut) => {
  expect(drawn(title)?.isCut).toBe(isCut);
});
