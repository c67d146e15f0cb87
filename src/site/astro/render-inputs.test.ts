import fc from "fast-check";
import { expect, test } from "vitest";
import { claimOf, DRAWN, MERMAID, pagesOf, runOf, type World } from "./testing-worlds.ts";

// What a note's HTML is made of is in its key: where the HTML is another, so is the key.

const OTHER =
  "# Other\n\nText\n\n## Part one\n\n![[x.ts]]\n\n![i](i.png) [c](claim:x/kept)\n\nBlock ^b\n\nFoot[^1]\n\n[^1]: Source\n";
const FENCE = `\`\`\`mermaid\n${MERMAID}\n\`\`\`\n\n![[x.ts]]\n`;
const PROGRAM = "```ts run name=x\nconst a = 1;\n```";
const SIZE = { width: 1, height: 2 };
const REDRAWN = { ...DRAWN, svg: '<svg class="diagram"><g/></svg>' };
const UNDRAWN = { why: "failed", message: "No.", line: null } as const;

type Notes = World["notes"];
type Change = readonly [what: string, text: string, before: Partial<World>, after: Partial<World>];

/** A note `a` beside `other`, in two worlds. */
const change = ([what, text, before, after]: Change): [string, World, World] => [
  what,
  { ...before, notes: { "a.md": text, "other.md": OTHER, ...before.notes } },
  { ...after, notes: { "a.md": text, "other.md": OTHER, ...after.notes } },
];
const notes = (all: Notes) => ({ notes: all });
const otherWithout = (words: string) => notes({ "other.md": OTHER.replace(words, "") });

test.each(
  (
    [
      ["its text", "", {}, notes({ "a.md": "a" })],
      ["its title", "# A", {}, notes({ "a.md": "---\ntitle: B\n---\n\n# A" })],
      // The note that it links to
      ["a linked note's title", "[[other]]", {}, notes({ "other.md": "# Another" })],
      ["a linked note's address", "[[Other]]", {}, notes({ "other.md": `---\nid: o\n---\n\n${OTHER}` })],
      ["a note that is linked", "[[new]]", {}, notes({ "new.md": "" })],
      ["notes of one name", "[[n]]", notes({ "b/n.md": "" }), notes({ "b/n.md": "", "c/n.md": "" })],
      [
        "the name that finds a note",
        "[[o t]]",
        notes({ "o t.md": "# T" }),
        notes({ "t.md": "---\naliases: [o t]\n---\n\n# T" }),
      ],
      [
        "a linked heading's words",
        "[[other#part one]]",
        {},
        notes({ "other.md": OTHER.replace("Part one", "Part One") }),
      ],
      ["a lost heading", "[[other#Part one]]", {}, otherWithout("## Part one")],
      ["a lost block", "[[other#^b]]", {}, otherWithout(" ^b")],
      ["the base path", "[[other]]", {}, { base: "/repo" }],
      // The note that it embeds
      ["an embedded note's text", "![[other]]", {}, otherWithout("Text")],
      [
        "an embedded note's footnotes",
        "![[other]]",
        {},
        notes({ "other.md": OTHER.replace("Source", "RFC") }),
      ],
      [
        "an embedded note's heading's words",
        "![[other#part one]]",
        {},
        notes({ "other.md": OTHER.replace("one", "One") }),
      ],
      [
        "what an embedded note embeds",
        "![[m]]",
        notes({ "m.md": "![[other]]" }),
        { notes: { "m.md": "![[other]]", ...otherWithout("Text").notes } },
      ],
      ["an embed that never ends", "![[b]]", notes({ "b.md": "![[a]]" }), notes({ "b.md": "![[other]]" })],
      [
        "where embeds without end are cut",
        "![[b]]",
        notes({ "b.md": "![[a]]" }),
        notes({ "b.md": "![[a]]", "0.md": "![[b]]" }),
      ],
      [
        "an embedded note's format",
        "![[m]]",
        notes({ "m.mdx": "a {/* */}" }),
        notes({ "m.md": "a {/* */}" }),
      ],
      ["an embedded note's image", "![[other]]", {}, { assets: ["i.png"] }],
      [
        "an embedded note's image's size",
        "![[other]]",
        { assets: ["i.png"] },
        { assets: ["i.png"], imageSize: SIZE },
      ],
      ["an embedded note's example", "![[other]]", { example: {} }, { example: { question: "Other?" } }],
      ["an embedded note's claim", "![[other]]", { example: {} }, { example: { claims: claimOf(false) } }],
      [
        "an embedded note's diagram",
        "![[m]]",
        notes({ "m.md": FENCE }),
        { ...notes({ "m.md": FENCE }), drawn: REDRAWN },
      ],
      // Images
      ["an image", "![i](i.png)", {}, { assets: ["i.png"] }],
      ["an image's size", "![i](i.png)", { assets: ["i.png"] }, { assets: ["i.png"], imageSize: SIZE }],
      // Examples
      ["an example", "![[x.ts]]", {}, { example: {} }],
      ["an example's title", "[[x.ts]]", { example: {} }, { example: { title: "X" } }],
      ["an example's question", "![[x.ts]]", { example: {} }, { example: { question: "Other?" } }],
      ["an example's text", "![[x.ts]]", { example: {} }, { example: { source: "const b = 1;" } }],
      ["what an example printed", "![[x.ts]]", { example: {} }, { example: { run: runOf("B", "no") } }],
      ["an example's record", "![[x.ts]]", { example: {} }, { example: { isUnrecorded: true } }],
      ["an example's JavaScript", "![[x.ts]]", { example: {} }, { example: { code: "" } }],
      ["a claim that is made", "[c](claim:x/kept)", { example: {} }, { example: { claims: [] } }],
      ["a claim that holds", "[c](claim:x/kept)", { example: {} }, { example: { claims: claimOf(false) } }],
      ["a program of the note", PROGRAM, {}, { example: {} }],
      // Diagrams
      ["a run to follow", FENCE, { example: {} }, { example: { run: runOf("C", "yes") } }],
      ["a drawing", FENCE, {}, { drawn: REDRAWN }],
      ["a drawing's words", FENCE, {}, { drawn: { ...DRAWN, description: "Other." } }],
      ["no drawing", FENCE, {}, { drawn: UNDRAWN }],
      ["why there is no drawing", FENCE, { drawn: UNDRAWN }, { drawn: { ...UNDRAWN, message: "Never." } }],
      ["the frame's address", FENCE, {}, { base: "/repo" }],
    ] satisfies Change[]
  ).map(change),
)("of a change of %s come another page and another key", async (_, before, after) => {
  const ofA = async (world: World) => (await pagesOf(world)).find(({ file }) => file === "a.md");
  const [first, second] = [await ofA(before), await ofA(after)];
  expect(second?.html).not.toBe(first?.html);
  expect(second?.key).not.toBe(first?.key);
});

test("a link to a heading of the note itself is not one to that of another", async () => {
  const text = "# T\n\n## H\n\n[[b#H]]";
  const [toOther] = await pagesOf(notes({ "a.md": text, "b.md": text }));
  const [toItself] = await pagesOf(notes({ "b.md": text }));
  expect(toItself?.html).not.toBe(toOther?.html);
  expect(toItself?.key).not.toBe(toOther?.key);
});

const TEXTS = [
  ...["# A\n\n[[b]] [[b#h]] [[c#H]]", "# B\n\n## H\n\n![[c]]", "# B\n\n## h\n\n![[c]]", "[[#H]]\n\n## H"],
  ...[
    "![[b]]\n\n![[b]]",
    "![i](i.png) [c](claim:x/kept) [[x.ts]]",
    "![[x.ts]]",
    FENCE,
    PROGRAM,
    `${OTHER}![[a]]`,
  ],
  ...[
    "---\nid: c\naliases: [b]\n---\n\n# C\n\n## H",
    "---\ntitle: B\n---\n\nText[^1]\n\n[^1]: [[c]]",
    "a {/* */} [[c]]",
  ],
];
const worlds: fc.Arbitrary<World> = fc.record(
  {
    notes: fc.dictionary(fc.constantFrom("a.md", "b.md", "c.mdx", "d/b.md"), fc.constantFrom(...TEXTS), {
      minKeys: 1,
    }),
    assets: fc.constantFrom([], ["i.png"]),
    imageSize: fc.constantFrom(SIZE, { width: 2, height: 2 }),
    base: fc.constantFrom("/", "/repo"),
    example: fc.record(
      {
        title: fc.constantFrom("X", "Y"),
        claims: fc.constantFrom(claimOf(true), claimOf(false), []),
        run: fc.constantFrom(runOf("B", "yes"), runOf("C", "yes")),
        isUnrecorded: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    drawn: fc.constantFrom<NonNullable<World["drawn"]>>(DRAWN, REDRAWN, UNDRAWN),
  },
  { requiredKeys: ["notes"] },
);

test("no two pages of hundreds of worlds have one key and different HTML", async () => {
  const htmlOf = new Map<string, string>();
  let met = 0;
  for (const world of fc.sample(worlds, { numRuns: 400, seed: 1 })) {
    for (const { key, html } of await pagesOf(world)) {
      const before = htmlOf.get(key);
      if (before !== undefined) {
        expect(html, JSON.stringify(world)).toBe(before);
        met++;
      }
      htmlOf.set(key, html);
    }
  }
  // The same page was met often enough, and different ones.
  expect(met).toBeGreaterThan(100);
  expect(new Set(htmlOf.values()).size).toBeGreaterThan(100);
});
