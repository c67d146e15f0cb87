import { expect, test, vi } from "vitest";
import { notebook, type Row } from "./testing.ts";

/** Notes by their files, the problems they have, and where the links of some lead. */
interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly assets?: readonly string[];
  readonly rows?: readonly Row[];
  readonly words?: readonly string[];
  readonly leads?: Readonly<Record<string, readonly string[]>>;
}

const NFC = "café";
const NFD = "cafe\u0301";

test.each<Case>([
  {
    name: "1 another case than the file's: exact match first, else case-insensitive",
    files: { "Foo.md": "text", "bar.md": "text", "Bar-2.md": "[[foo]] [[bar]] [[Foo]]" },
    rows: [["link-by-name", "Bar-2.md", 1, 1]],
    words: ["This link finds Foo.md by other capitals; other tools may not.\nwrite [[Foo]]"],
    leads: { "Bar-2.md": ["Foo.md", "bar.md", "Foo.md"] },
  },
  {
    name: "2 ids that differ in case alone: an error, both reachable",
    files: { "Foo.md": "text", "foo.md": "text", "n.md": "[[Foo]] [[foo]]" },
    rows: [["ids-differ-in-case", "foo.md", 1, 1]],
    words: ['The id "foo" differs from that of Foo.md in case alone.\ngive one of them another id'],
    leads: { "n.md": ["Foo.md", "foo.md"] },
  },
  {
    name: "3 two notes share a basename: ambiguous, both named",
    files: { "a/foo.md": "text", "b/foo.md": "text", "n.md": "see [[foo]] or [[b/foo]]" },
    rows: [["ambiguous-link", "n.md", 1, 5]],
    words: ['"foo" may mean a/foo.md or b/foo.md.\nlink by the id or the path'],
    leads: { "n.md": ["several", "b/foo.md"] },
  },
  {
    name: "4 composed link, decomposed file, and the other way round: the same note",
    files: {
      [`${NFD}.md`]: "text",
      "a.md": `[[${NFC}]] [[${NFD}]] [x](${NFC}.md) [x](${encodeURIComponent(NFD)}.md)`,
    },
    leads: { "a.md": Array(4).fill(`${NFD}.md`) },
  },
  {
    name: "5 spaces in name or folder: resolves",
    files: {
      "my folder/my note.md": "text",
      "a.md": "[[my note]] [x](my%20folder/my%20note.md) [x](<my folder/my note.md>)",
    },
    leads: { "a.md": Array(3).fill("my folder/my note.md") },
  },
  {
    name: "6 dots are no extension",
    files: { "a.b.c.md": "text", "v1.2.md": "text", "n.md": "[[a.b.c]] [[v1.2]] [x](v1.2.md) [[a.b]]" },
    rows: [["broken-link", "n.md", 1, 33]],
    leads: { "n.md": ["a.b.c.md", "v1.2.md", "v1.2.md", "nothing"] },
  },
  {
    name: "7 ? and % in a name: reachable",
    files: {
      "100%.md": "text",
      "what?.md": "text",
      "n.md": "[[100%]] [[what?]] [x](100%25.md) [x](100%.md) [x](what%3F.md)",
    },
    leads: { "n.md": ["100%.md", "what?.md", "100%.md", "100%.md", "what?.md"] },
  },
  {
    name: "7 # in a name: an error, and still reachable where a link can say it",
    files: { "a#b.md": "text", "C#.md": "text", "n.md": "[[C#]] [x](C%23.md) [x](a%23b.md) [[a#b]]" },
    rows: [
      ["reserved-name", "a#b.md", 1, 1],
      ["broken-link", "n.md", 1, 35],
    ],
    leads: { "n.md": ["C#.md", "C#.md", "a#b.md", "nothing"] },
  },
  {
    name: "9 an escaped bar in a table belongs to the table",
    files: { "N.md": "text", "a.md": "| a |\n| - |\n| [[N\\|l]] |\n| [[M\\|l]] |" },
    rows: [["broken-link", "a.md", 4, 3]],
    words: ['There is no note "M".'],
    leads: { "a.md": ["N.md", "nothing"] },
  },
  {
    name: "10 wikilinks in code are literal",
    files: { "a.md": "`[[code]]`\n\n```\n[[code]]\n```\n\n    [[code]]\n\n<!-- [[code]] -->" },
    leads: { "a.md": [] },
  },
  {
    name: "11 a heading of this page",
    files: { "a.md": "# A\n\n[[#Part]] [x](#part)\n\n## Part" },
    leads: { "a.md": ["a.md#part", "a.md#part"] },
  },
  {
    name: "12 headings of punctuation, code, Chinese and emoji",
    files: {
      "N.md": "# N\n\n## What's `x` — really?\n\n## 日本語の見出し\n\n## C# basics\n\n## 🚀\n\n## 🛰️\n\ntext",
      "a.md":
        "[[N#What's `x` — really?]] [[N#What’s x really]] [[N#日本語の見出し]] [[N#C# basics]] [[N#C basics]] [[N#🚀]] [[N#🛰️]]",
    },
    leads: {
      "a.md": [
        "N.md#whats-x--really",
        "N.md#whats-x--really",
        "N.md#日本語の見出し",
        "N.md#c-basics",
        "N.md#c-basics",
        "N.md#section",
        "N.md#section-1",
      ],
    },
  },
  {
    name: "13 duplicate headings: the second reachable as -1",
    files: { "N.md": "# N\n\n## Same\n\n## Same", "a.md": "[[N#Same]] [[N#same-1]] [x](N.md#same-1)" },
    rows: [["empty-note", "N.md", 1, 1]],
    leads: { "a.md": ["N.md#same", "N.md#same-1", "N.md#same-1"] },
  },
  {
    name: "14 missing heading: file, line, and the heading that was meant",
    files: {
      "N.md": "# N\n\ntext\n\n## Trade-offs",
      "a.md": "text\n\nsee [[N#Tradeoffs]] and [[N#Nothing]]",
    },
    rows: [
      ["broken-heading", "a.md", 3, 5],
      ["broken-heading", "a.md", 3, 25],
    ],
    words: ['N.md has no heading "Tradeoffs".\ndid you mean #Trade-offs?', 'N.md has no heading "Nothing".'],
    leads: { "a.md": ["N.md", "N.md"] },
  },
  {
    name: "15 block ids: found, or missing with a suggestion",
    files: {
      "N.md": "text ^one\n\n- item ^two\n\n> quote\n\n^three",
      "a.md": "[[N#^one]] [[N#^two]] [[N#^three]] [[N#^thre]]",
    },
    rows: [["broken-block", "a.md", 1, 36]],
    words: ["N.md has no block ^thre.\ndid you mean #^three?"],
    leads: { "a.md": ["N.md#^one", "N.md#^two", "N.md#^three", "N.md"] },
  },
  {
    name: "16 an alias is another note's name: the note wins, with a warning",
    files: { "foo.md": "text", "b.md": "---\naliases: [foo]\n---\ntext", "n.md": "[[foo]]" },
    rows: [["alias-hidden", "b.md", 2, 10]],
    words: ['The alias "foo" is the name of foo.md, which links go to.\ndrop the alias'],
    leads: { "n.md": ["foo.md"] },
  },
  {
    name: "17 two notes share an alias: an error that names both, and no link goes to the first",
    files: {
      "a.md": "---\naliases: [State]\n---\ntext",
      "b.md": "---\naliases:\n  - state\n---\ntext",
      "n.md": "[[STATE]]",
    },
    rows: [
      ["shared-alias", "b.md", 3, 3],
      ["ambiguous-link", "n.md", 1, 1],
    ],
    words: [
      'The alias "state" is also one of a.md.\ndrop one of them',
      '"STATE" may mean a.md or b.md.\nlink by the id or the path',
    ],
  },
  {
    name: "18 broken link: line and column, in every corner of a note",
    files: {
      "a.md": [
        "# T 😀 [[x1]]",
        "日本 **[[x2]]** text[^1]",
        "",
        "> [!note] Title [[x3]]",
        "> - [ ] [[x4]]",
        "",
        "[^1]: see [[x5]]",
        "",
        "[words](x6.md) and [words][ref] and ![[x7]]",
        "",
        "[ref]: x8.md",
      ].join("\n"),
    },
    rows: [
      ["broken-link", "a.md", 1, 8],
      ["broken-link", "a.md", 2, 6],
      ["broken-link", "a.md", 4, 17],
      ["broken-link", "a.md", 5, 9],
      ["broken-link", "a.md", 7, 11],
      ["broken-link", "a.md", 9, 1],
      ["broken-link", "a.md", 9, 20],
      ["broken-embed", "a.md", 9, 37],
    ],
  },
  {
    name: "20 note and folder share a name: both reachable",
    files: {
      "state.md": "text",
      "state/server.md": "text",
      "n.md": "[[state]] [[state/server]] [[server]] [x](state.md)",
    },
    leads: { "n.md": ["state.md", "state/server.md", "state/server.md", "state.md"] },
  },
  {
    name: "21 a note that embeds itself, or is embedded by what it embeds",
    files: { "self.md": "![[self]]", "a.md": "text\n\n![[b]]", "b.md": "![[a]]" },
    rows: [
      ["embed-cycle", "b.md", 1, 1],
      ["embed-cycle", "self.md", 1, 1],
    ],
    words: [
      "Embedding a.md here would never end.\nlink to it: [[a]]",
      "Embedding self.md here would never end.\nlink to it: [[self]]",
    ],
  },
  {
    name: "22 two sections of one note, a diamond, another section of itself: no cycles",
    files: {
      "N.md": "## One\n\ntext\n\n## Two\n\n![[#One]]",
      "a.md": "![[N#One]]\n\n![[N#Two]]",
      "top.md": "![[left]]\n\n![[right]]",
      "left.md": "![[leaf]]",
      "right.md": "![[leaf]]",
      "leaf.md": "text",
    },
  },
  {
    name: "23 missing image, % in its name, and two of one name",
    files: { "a.md": "![[nope.png]] ![x](50%.png) ![x](50%25%20done.png) ![[50% done.png]] ![[two.png]]" },
    assets: ["50% done.png", "a/two.png", "b/two.png"],
    rows: [
      ["missing-image", "a.md", 1, 1],
      ["missing-image", "a.md", 1, 15],
      ["ambiguous-link", "a.md", 1, 70],
    ],
    leads: { "a.md": ["missing-image", "missing-image", "50% done.png", "50% done.png", "several"] },
  },
  {
    name: "25 ids that YAML reads as numbers, dates or truth values: what is written",
    files: {
      "0123.md": "---\nid: 0123\n---\ntext",
      "1e5.md": "---\nid: 1e5\n---\ntext",
      "0x10.md": "---\nid: 0x10\n---\ntext",
      "1_000.md": "---\nid: 1_000\n---\ntext",
      "2026-04-27.md": "---\nid: 2026-04-27\n---\ntext",
      "20260427151201.md": "---\nid: 20260427151201 # today\n---\ntext",
      "90071992547409931234.md": "---\nid: 90071992547409931234\n---\ntext",
      "-0.50.md": "---\nid: -0.50\n---\ntext",
      "True.md": "---\nid: True\n---\ntext",
      "NULL.md": "---\nid: NULL\n---\ntext",
      "~.md": "---\nid: ~\n---\ntext",
      "n.md":
        "[[0123]] [[1e5]] [[0x10]] [[1_000]] [[2026-04-27]] [[20260427151201]] [[90071992547409931234]] [[-0.50]] [[True]] [[NULL]]",
    },
    leads: {
      "n.md": [
        ...["0123.md", "1e5.md", "0x10.md", "1_000.md", "2026-04-27.md", "20260427151201.md"],
        ...["90071992547409931234.md", "-0.50.md", "True.md", "NULL.md"],
      ],
    },
  },
  {
    name: "25 an id of several values: an error, and the note goes by its file",
    files: { "a.md": "---\nid: [1]\n---\ntext", "b.md": "---\nid: {x: 1}\n---\ntext", "n.md": "[[a]] [[b]]" },
    rows: [
      ["id-not-text", "a.md", 2, 5],
      ["id-not-text", "b.md", 2, 5],
    ],
    words: Array(2).fill("The id must be text.\nwrite one name, such as id: 20261122-session-stores"),
    leads: { "n.md": ["a.md", "b.md"] },
  },
  {
    name: "27 duplicate id: an error that names both, and neither is lost",
    files: { "a.md": "---\nid: x\n---\ntext", "b.md": "---\nid: x\n---\ntext", "n.md": "[[a]] [[b]]" },
    rows: [
      ["id-differs", "a.md", 2, 5],
      ["duplicate-id", "b.md", 2, 5],
      ["id-differs", "b.md", 2, 5],
    ],
    leads: { "n.md": ["a.md", "b.md"] },
  },
  {
    name: "28 bad YAML and unclosed front matter: file and line, and all other notes are still read",
    files: {
      "a.md": "---\nid: a\ntags: [x\n---\n\n[[nope]]",
      "b.md": "---\nid: b\n\ntext",
      "c.md": "[[a]] [[b]] [[nope]]",
    },
    rows: [
      ["front-matter-syntax", "a.md", 3, 9],
      ["broken-link", "a.md", 6, 1],
      ["front-matter-unclosed", "b.md", 1, 1],
      ["broken-link", "c.md", 1, 13],
    ],
  },
  {
    name: "30 unclosed fence",
    files: { "a.md": "text\n\n```js\nlet a;\n", "b.md": "> ```\n> a\n\ntext" },
    rows: [
      ["unclosed-fence", "a.md", 3, 1],
      ["unclosed-fence", "b.md", 1, 3],
    ],
  },
  {
    name: "31 empty note",
    files: { "a.md": "", "b.md": "---\ntitle: B\n---\n", "c.md": "# C\n" },
    rows: [
      ["empty-note", "a.md", 1, 1],
      ["empty-note", "b.md", 1, 1],
      ["empty-note", "c.md", 1, 1],
    ],
  },
  {
    name: "33 script, handlers and unsafe addresses",
    files: {
      "a.md":
        "<script>x</script>\n\n<img src=x onerror=y>\n\n[x](javascript:y) [x](JaVa&#x0A;Script:y)\n\n<javascript:y>\n\n[r]: data:text/html,x",
    },
    rows: [
      ["raw-html", "a.md", 1, 1],
      ["raw-html", "a.md", 3, 1],
      ["unsafe-url", "a.md", 5, 1],
      ["unsafe-url", "a.md", 5, 19],
      ["unsafe-url", "a.md", 7, 1],
      ["unsafe-url", "a.md", 9, 1],
    ],
  },
])("$name", ({ files, assets, rows = [], words, leads = {} }) => {
  const built = notebook(files, assets);
  expect(built.rows).toEqual(rows);
  if (words) expect(built.words).toEqual(words);
  for (const [file, targets] of Object.entries(leads)) expect(built.targets(file), file).toEqual(targets);
});

test.each([
  ["5 spaces", "my folder/my note.md", "my-folder/my-note"],
  ["6 dots", "a.b.c.md", "a.b.c"],
  ["7 #, ? and %", "50% of #1, why?.md", "50-of-1-why"],
  ["8 emoji alone", "🚀.md", "u1f680"],
  ["8 emoji with words", "🚀 launch.md", "launch"],
])("%s in a name: the address of %s is %s", (_, file, slug) => {
  expect(notebook({ [file]: "text" }).note(file).slug).toBe(slug);
});

test("19 adding the target heals a link", () => {
  const note = { "a.md": "[[b]]" };
  expect(notebook(note).kinds).toEqual(["broken-link"]);
  expect(notebook({ ...note, "b.md": "text" }).kinds).toEqual([]);
});

test.each(["Pacific/Apia", "UTC", "Pacific/Pago_Pago"])("24 a date is the same day in %s", (zone) => {
  vi.stubEnv("TZ", zone);
  const { fields } = notebook({
    "a.md": "---\ncreated: 2024-01-05\nupdated: 2024-01-05T23:59:59-08:00\n---\nx",
  }).note("a.md");
  vi.unstubAllEnvs();
  expect([fields.created, fields.updated]).toEqual(["2024-01-05", "2024-01-05"]);
});

test("26 numeric titles and tags are text; null tags are none", () => {
  const { note, rows } = notebook({
    "a.md": "---\ntitle: 2024\ntags: [1, 2.50, true, x]\naliases: ~\n---\ntext",
    "b.md": "---\ntags:\n---\ntext",
    "c.md": "---\ntags:\n  - x\n  -\n---\ntext",
  });
  expect(note("a.md").fields).toMatchObject({ title: "2024", tags: ["1", "2.50", "true", "x"], aliases: [] });
  expect(note("b.md").fields.tags).toEqual([]);
  expect(rows).toEqual([["front-matter-value", "c.md", 4, 4]]);
});

test.each([
  ["byte order mark", (source: string) => `\uFEFF${source}`],
  ["CRLF", (source: string) => source.replaceAll("\n", "\r\n")],
  ["CR", (source: string) => source.replaceAll("\n", "\r")],
])("29 %s: everything is read the same", (_, change) => {
  const source = "---\nid: a\ntags: [x]\n---\n# Title\n\ntext 😀 [[nope]]\n\n![](x)\n\n```\nopen\n";
  const plain = notebook({ "a.md": source });
  const changed = notebook({ "a.md": change(source) });
  expect(changed.rows).toEqual(plain.rows);
  expect(changed.note("a.md")).toMatchObject({ id: "a", title: "Title", fields: { tags: ["x"] } });
});

test("32 a note of 300 KB with thousands of problems is read at once", () => {
  const part = (index: number) =>
    `## Heading ${index}\n\n[[#Hedding ${index}x]] [[nope ${index}]]. <b> ![](x${index}.png)\n\n`;
  const source = Array.from({ length: 4500 }, (_, index) => part(index)).join("");
  const start = process.cpuUsage();
  const { rows } = notebook({ "a.md": source });
  expect(source.length).toBeGreaterThan(300_000);
  expect(rows.filter(([kind]) => kind !== "note-long")).toHaveLength(5 * 4500);
  // A fraction of this on an idle machine; a quadratic step makes it minutes.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
});
