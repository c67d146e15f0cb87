import { expect, test } from "vitest";
import { describe } from "./found.ts";
import type { Fragment } from "./pagefind.ts";
import { parseQuery } from "./query.ts";

const CONTENT = "Sessions. A session opens here. Cost & more. A session costs memory. End. No such word.";
const PAGE: Fragment = {
  url: "/repo/notes/a/",
  content: CONTENT,
  meta: { id: "a", title: "Sessions" },
  filters: { tag: ["backend", "状 態"] },
  anchors: [
    { element: "h1", id: "sessions", text: "Sessions", location: 0 },
    { element: "h2", id: "cost & more", text: "Cost & more", location: 5 },
    { element: "li", id: "fn-1", text: "A footnote", location: 9 },
    { element: "h2", id: "end", text: "End", location: 12 },
  ],
};
const lines = (pieces: { text: string; mark: boolean }[]) =>
  pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");

test("a note shows its title, its opening, and each section that matches", () => {
  const found = describe(PAGE, [0, 2, 9], parseQuery("session"));
  expect(lines(found.title)).toBe("[Sessions]");
  expect(lines(found.excerpt)).toBe("A [session] opens here.");
  expect(found.sections.map((each) => [each.url, lines(each.title), lines(each.excerpt)])).toEqual([
    ["/repo/notes/a/#cost%20%26%20more", "Cost & more", "A [session] costs memory."],
  ]);
  expect(found.tags).toEqual(["backend", "状態"]);
});

test("a hit in a heading marks the heading", () => {
  const [section] = describe(PAGE, [5], parseQuery("cost")).sections;
  expect(lines(section?.title ?? [])).toBe("[Cost] & more");
  expect(lines(section?.excerpt ?? [])).toBe("A session costs memory.");
});

test("a note that matches by its title alone shows how it begins", () => {
  const found = describe({ ...PAGE, anchors: [] }, [], parseQuery("sessions"));
  expect(lines(found.excerpt)).toBe(CONTENT);
  expect(found.sections).toEqual([]);
});

test("of a phrase only what stands side by side is marked", () => {
  const page = { ...PAGE, content: "新 しい 新 幹 線 の 線", anchors: [], meta: { title: "新 幹 線" } };
  const found = describe(page, [0, 2, 3, 4, 6], parseQuery("新幹線"));
  expect(lines(found.title)).toBe("[新幹線]");
  expect(lines(found.excerpt)).toBe("新しい[新幹線]の線");
});
