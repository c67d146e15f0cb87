import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { type ImageFacts, imageDiagnostics } from "./image-rules.ts";

const small = { bytes: 20_000, kind: "png", width: 800, height: 600 } as const;

test.each<[name: string, path: string, facts: ImageFacts | undefined, kind?: string, words?: RegExp]>([
  ["all is well", "a.png", small],
  ["its file cannot be read", "a.png", undefined],
  ["JPEG, either way", "a.jpg", { ...small, kind: "jpeg" }],
  ["JPEG, the other way", "a.JPEG", { ...small, kind: "jpeg" }],
  ["AVIF", "a.avif", { ...small, kind: "avif" }],
  ["no image at all", "a.png", { bytes: 20 }, "image-content", /^"a.png" is no PNG image/],
  ["an image without a size", "a.jpg", { bytes: 20, kind: "jpeg" }, "image-content", /is no JPEG image/],
  ["another kind", "a.png", { ...small, kind: "jpeg" }, "image-content", /is a JPEG image.*\nname it .jpg$/],
  ["500 KB", "a.png", { ...small, bytes: 500_000 }],
  ["more", "a.png", { ...small, bytes: 600_400 }, "image-large", /^"a.png" is 800 × 600 pixels and 600 KB/],
  ["3,000 pixels wide", "a.png", { ...small, width: 3_000 }],
  ["wider", "a.png", { ...small, width: 3_001 }, "image-large", /3001 × 600/],
  ["higher", "a.png", { ...small, height: 3_001 }, "image-large", /800 × 3001/],
  ["5 MB and more", "a.png", { bytes: 5_100_000 }, "image-too-large", /"a.png" has 5\.1 MB/],
  [
    "a small file of countless pixels",
    "a.png",
    { ...small, width: 50_000, height: 50_000 },
    "image-too-large",
    /50000 × 50000/,
  ],
])("%s", (_, path, facts, kind, words) => {
  const { book } = notebook({ "a.md": `text ![x](${path})` }, [path]);
  const found = imageDiagnostics(book, () => facts);
  expect(found.map(({ kind, line, column }) => [kind, line, column])).toEqual(kind ? [[kind, 1, 6]] : []);
  if (words) expect(`${found[0]?.message}\n${found[0]?.suggestion}`).toMatch(words);
});

test("each note is told once, at the first place; what is no image of the notes is not asked for", () => {
  const { book } = notebook(
    {
      "a.md": "![x](p.png) ![[p.png]] ![x](nope.png)",
      "b.md": "\n![x](p.png) ![x](https://example.org/x.png)",
    },
    ["p.png", "unused.png"],
  );
  const asked: string[] = [];
  const found = imageDiagnostics(book, (path) => {
    asked.push(path);
    return { bytes: 1 };
  });
  expect(found.map(({ kind, file, line, column }) => [kind, file, line, column])).toEqual([
    ["image-content", "a.md", 1, 1],
    ["image-content", "b.md", 2, 1],
  ]);
  expect(asked).toEqual(["p.png", "p.png"]);
});
