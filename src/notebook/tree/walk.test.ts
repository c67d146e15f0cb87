import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { SKIP, walk } from "./walk.ts";

const tree = () => parse("# A *b*\n\n> c\n", "md");

test("visits nodes in the order of the text, with what is around them", () => {
  const seen: string[] = [];
  walk(tree(), ({ type }, parents) => seen.push([...parents.map((parent) => parent.type), type].join(" ")));
  expect(seen).toEqual([
    "root",
    "root heading",
    "root heading text",
    "root heading emphasis",
    "root heading emphasis text",
    "root blockquote",
    "root blockquote paragraph",
    "root blockquote paragraph text",
  ]);
});

test("does not go below what is skipped", () => {
  const seen: string[] = [];
  walk(tree(), ({ type }) => {
    seen.push(type);
    return type === "heading" ? SKIP : undefined;
  });
  expect(seen).toEqual(["root", "heading", "blockquote", "paragraph", "text"]);
});
