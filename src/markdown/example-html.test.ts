import { describe, expect, test } from "vitest";
import { exampleHtml, exampleId, type ShownExample } from "./example-html.ts";
import { createHighlight } from "./highlight.ts";
import { htmlDiagnostics } from "./html-diagnostics.ts";
import { EXAMPLE } from "./testing.ts";

const highlight = createHighlight();

/** The HTML of the test example, but for what is given; when it is not sound, what is wrong with it. */
async function html(changes: Partial<ShownExample> = {}, options: { onOwnPage?: boolean } = {}) {
  const id = exampleId(EXAMPLE.name);
  const made = await exampleHtml({ ...EXAMPLE, ...changes }, { id, base: "/repo/", highlight, ...options });
  expect(htmlDiagnostics(made)).toEqual([]);
  return made;
}

/** The HTML of an example that did not run to its end. */
function unrun() {
  const { run: _, ...rest } = EXAMPLE;
  return exampleHtml(rest, { id: "x", base: "/", highlight });
}

const part = async (name: string, ...args: Parameters<typeof html>) =>
  (await html(...args)).match(new RegExp(`<(\\w+) class="${name}[ "].*?</\\1>`, "s"))?.[0];

test("an example is whole: the run's hash, its title, its source, its claims, what it printed", async () => {
  expect(await html()).toMatch(
    /^<run-example id="example:carts" name="carts" role="group" aria-label="Example: Carts" data-state="idle" data-hash="abc123" data-seed="1" data-href="\/repo\/examples\/carts" data-frame="\/repo\/runner\/index\.html"><header>/,
  );
  expect(await unrun()).not.toMatch(/data-hash|data-seed/);
});

describe("the head", () => {
  test("leads to the example's page, and is not there on it", async () => {
    expect(await html()).toContain(
      '<header><strong class="title"><a href="/repo/examples/carts/">Carts</a></strong> <span class="question">Who keeps a cart?</span></header>',
    );
    expect(await html({}, { onOwnPage: true })).not.toContain("<header>");
    expect(await html({ question: "" })).not.toContain("question");
  });

  test("is text, whatever it says", async () => {
    const said = await html({ title: '<b onclick="x">"A" & B</b>', question: "<script>x</script>" });
    expect(said).toContain(
      'aria-label="Example: &lt;b onclick=&quot;x&quot;&gt;&quot;A&quot; &amp; B&lt;/b&gt;"',
    );
    expect(said).not.toMatch(/<b[ >]|<script/);
  });
});

describe("the source", () => {
  test("has each line in an element, those of claims with an id of their own, and reads as it was written", async () => {
    const source = await part("source");
    const ids = [...(source ?? "").matchAll(/<span class="line" id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["example:carts:L3"]);
    expect(source?.match(/<span class="line"/g)).toHaveLength(3);
    expect(source?.replace(/<[^>]*>/g, "")).toBe(
      'import { claim } from "lab";\n\nclaim("kept", 1 &lt; 2 &amp;&amp; !"");',
    );
  });

  test.each([
    [60, false],
    [61, true],
  ])("of %i lines is long: %j", async (lines, long) => {
    expect(
      (await part("source", { source: "a;\n".repeat(lines), claims: [] }))?.includes(" data-long "),
    ).toBe(long);
  });

  test("may be empty", async () => {
    expect(await part("source", { source: "", claims: [] })).toContain('<span class="line"></span>');
  });
});

test("the buttons are those of an example that has not run here; what cannot be compiled has none", async () => {
  const buttons = [...(await html()).matchAll(/<button type="button" data-action="(\w+)"( disabled)?>/g)];
  expect(buttons.map(([, action, disabled]) => [action, disabled !== undefined])).toEqual([
    ["run", false],
    ["stop", true],
    ["edit", false],
    ["reset", true],
    ["copy", false],
  ]);
  expect(await html({ code: "" })).not.toMatch(/<button|class="controls"/);
});

test("each claim has its verdict in words, and leads to its line, counted in the source", async () => {
  const claims = [
    { id: "kept", holds: true, line: 12 },
    { id: "lost", holds: false, line: 11 },
  ];
  const items = async (changes: Partial<ShownExample>) =>
    [...((await part("claims", changes)) ?? "").matchAll(/<li.*?<\/li>/g)].map(([item]) => item);
  expect(await items({ claims, linesBefore: 9 })).toEqual([
    '<li data-claim="kept" data-holds="true"><a href="#example:carts:L3">kept</a> <span class="verdict">holds</span></li>',
    '<li data-claim="lost" data-holds="false"><a href="#example:carts:L2">lost</a> <span class="verdict">does not hold</span></li>',
  ]);
  expect(await items({ claims: [] })).toEqual([]);
  expect(await unrun()).toContain(
    '<li data-claim="kept"><a href="#x:L3">kept</a> <span class="verdict">not judged</span></li>',
  );
});

describe("the output", () => {
  test("is what was printed, each line with its level", async () => {
    expect(await part("output")).toBe(
      '<div class="output" data-pagefind-ignore><p class="recorded">Recorded at build</p><pre tabindex="0" dir="ltr">' +
        '<span class="line">200 &lt;OK&gt;</span>\n<span class="line" data-level="warn">two\nlines</span></pre></div>',
    );
  });

  test("says when there is none, and when there was no run", async () => {
    expect(await part("output", { run: { seed: 1, hash: "a", trace: [] } })).toContain(
      "Recorded at build: it printed nothing.",
    );
    expect(await unrun()).toContain("This program did not run to its end when the site was built.");
  });

  test("says when it is not the recorded one", async () => {
    expect(await part("output", { isUnrecorded: true })).toContain(">Run at build, not recorded</p>");
    expect(await part("output", { isUnrecorded: true, run: { seed: 1, hash: "a", trace: [] } })).toContain(
      "Run at build, not recorded: it printed nothing.",
    );
  });
});
