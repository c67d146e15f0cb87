import { expect, test } from "vitest";
import { EXAMPLE, examplesOf, render } from "../../testing.ts";
import { expectFixture } from "../fixture.ts";

const claims = [
  { id: "kept", holds: true, line: 1 },
  { id: "lost", holds: false, line: 1 },
];
const example = examplesOf(
  { claims },
  { name: "sessions", title: "Sessions", claims },
  { name: "in-note", title: "In the note", source: "const here = true;\n", linesBefore: 24, claims: [] },
  { name: "elsewhere" },
);
const others = {
  "other.md": "# Other\n\n![[carts.ts]]\n\n[Here](claim:carts/kept) and [elsewhere](claim:sessions/kept).\n",
};

test("examples", () => expectFixture("examples.md", others, { example }));

test.each([
  ["", "/examples/carts"],
  ["/repo", "/repo/examples/carts"],
])("below the base path %j it is at %s", async (base, href) => {
  const html = await render("![[carts.ts]]", { example, base });
  expect(html).toContain(` data-href="${href}"`);
});

test("a claim leads to the first example of its name on the page", async () => {
  const html = await render("[x](claim:carts/kept)\n\n![[carts.ts]]\n\n![[carts.ts]]", { example });
  expect(html).toContain('<a href="#example:carts" data-claim="carts/kept" data-holds="true">x</a>');
  expect([...html.matchAll(/<run-example id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    "example:carts",
    "example:carts:2",
  ]);
});

test("a footnote that shows an example stands at the note's end alone", async () => {
  const html = await render("Text[^1]\n\n[^1]: See\n\n    ![[carts.ts]]\n", { example });
  expect(html.match(/<run-example/g)).toHaveLength(1);
});

test("the same section embedded twice shows its example twice", async () => {
  const html = await render({ "a.md": "![[b]]\n\n![[b]]", "b.md": "![[carts.ts]]" }, { example });
  expect(html.match(/<run-example/g)).toHaveLength(2);
});

test("what reading the source throws comes out", async () => {
  const highlight = () => Promise.reject(new Error("broken"));
  await expect(render("![[carts.ts]]", { example: () => EXAMPLE, highlight })).rejects.toThrow("broken");
});
