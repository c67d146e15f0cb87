import { describe, expect, test } from "vitest";
import { draw, drawing, tagsOf, valuesOf } from "./testing.ts";

// What notes may try: whatever a diagram says, its drawing does nothing, fetches nothing and leads nowhere it
// must not.

const flow = (...lines: string[]) => ["flowchart LR", "A[a] --> B[b]", ...lines].join("\n");
const init = (settings: object, source: string) => `%%{init: ${JSON.stringify(settings)}}%%\n${source}`;

/** What a browser could act on. */
const ACTIVE =
  /<(script|style|image|foreignObject|iframe|animate|set|object|embed|link|meta)\b|\s(on\w+|style|xlink:href|target|tabindex)=|javascript:|data:|evil\.example|url\((?!#d-\d+\))/i;

describe("is inert", () => {
  test.each<[what: string, source: string]>([
    ["a script in a label", flow(`C["<script>alert(1)</script>x"]`)],
    ["a handler in a label", flow(`C["<img src=x onerror=alert(1)>x"]`)],
    [
      "entities in a label",
      flow(`C["#lt;script#gt;alert(1)#lt;/script#gt; &lt;img src=x onerror=alert(1)&gt;"]`),
    ],
    ["an SVG in a label", flow(`C["<svg><animate onbegin=alert(1) attributeName=x></svg>y"]`)],
    ["a link in a label", flow(`C["<a href='javascript:alert(1)'>x</a>"]`)],
    ["MathML in a label", flow(`C["<math><mi xlink:href=javascript:alert(1)>x</mi></math>"]`)],
    [
      "a picture in Markdown",
      flow('C["`![x](https://evil.example/i.png) **b**`"]').replace("evil.example", "a.example"),
    ],
    ["a function on click", flow("click A call alert(1)")],
    ["a script on click", flow('click A "javascript:alert(1)"')],
    ["a script on click, written in pieces", flow('click A "java\tscript:alert(1)"')],
    ["a script on click, in entities", flow('click A href "java&#115;cript&colon;alert(1)" _blank')],
    ["a page of data on click", flow('click A "data:text/html,<script>alert(1)</script>"')],
    ["a class' script on click", 'classDiagram\nclass A\nclick A href "javascript:alert(1)"'],
    [
      "a task's script on click",
      'gantt\ndateFormat YYYY-MM-DD\nA :a, 2020-01-01, 3d\nclick a href "javascript:alert(1)"',
    ],
    [
      "an actor's links",
      "sequenceDiagram\nparticipant A\nlink A: X @ javascript:alert(1)\nA->>A: <img src=x onerror=alert(1)>",
    ],
    [
      "a sheet that fetches",
      init(
        { themeCSS: "*{background:url(https://evil.example/x)} rect{fill:url(https://evil.example/y)}" },
        flow(),
      ),
    ],
    [
      "settings in front matter",
      `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  themeCSS: "rect{fill:url(https://evil.example)}"\n---\n${flow('C["<b onclick=alert(1)>q</b>"]')}`,
    ],
    [
      "loosened settings",
      init(
        { securityLevel: "loose", htmlLabels: true, flowchart: { htmlLabels: true } },
        flow('C["<b onclick=alert(1)>q</b>"]', 'click C "javascript:alert(1)"'),
      ),
    ],
    ["a sandbox of its own", init({ securityLevel: "sandbox" }, flow())],
    ["a font that closes the sheet", init({ fontFamily: "x;}</style><script>alert(1)</script>" }, flow())],
    [
      "theme variables that fetch",
      init(
        {
          themeVariables: {
            primaryColor: "url(https://evil.example/p)",
            fontFamily: "url(https://evil.example)",
          },
        },
        flow(),
      ),
    ],
    [
      "theme variables that close the sheet",
      init(
        { theme: "base", themeVariables: { lineColor: "red;}</style><script>alert(1)</script>" } },
        flow(),
      ),
    ],
    ["an animated edge", "flowchart LR\nA e1@--> B\ne1@{ animate: true }"],
    ["an icon", flow('C@{ icon: "fa:user", form: "square", label: "u" }', 'D["fa:fa-car car"]')],
    ["a person's picture", 'C4Context\nPerson(a, "A", "d", "https://evil.example/sprite")'],
  ])("%s", async (_, source) => {
    const { svg } = await drawing(source);
    expect(tagsOf(svg).replace(/data-node="[^"]*"/g, "")).not.toMatch(ACTIVE);
    expect(valuesOf(svg, "href")).toEqual([]);
  });
});

describe("is not drawn", () => {
  test.each<[what: string, source: string, why: string, message: RegExp]>([
    [
      "a style that fetches",
      flow("classDef x fill:url(https://evil.example/x)", "class A x"),
      "syntax",
      /^Parse error on line 3/,
    ],
    [
      "a picture",
      flow('C@{ img: "https://evil.example/i.png", label: "pic", w: 60, h: 60 }'),
      "unmeasurable",
      /“pic” shows the picture https:\/\/evil\.example\/i\.png/,
    ],
    ["a formula", "sequenceDiagram\nA->>B: $$x^2$$", "unmeasurable", /a formula/],
    [
      "letters that the font has not",
      flow('C["Привет"]'),
      "unmeasurable",
      /“Привет” has characters .*“П” \(U\+041F\)/,
    ],
    ["too much text", flow(`C["${"x".repeat(60_000)}"]`), "too-large", /60,0\d\d characters; at most 50,000/],
    [
      "too long a label",
      flow(`C["${"x ".repeat(2000)}"]`),
      "too-large",
      /characters in one label; at most 2,000/,
    ],
    [
      "too many lines",
      flow(
        ..."x"
          .repeat(5000)
          .split("")
          .map((_, at) => `n${at}`),
      ),
      "too-large",
      /5,002 lines; at most 1,000/,
    ],
    [
      "too many nodes",
      flow(Array.from({ length: 600 }, (_, at) => `n${at}`).join(";")),
      "too-large",
      /602 nodes; at most 500/,
    ],
    [
      "too many edges",
      flow(Array.from({ length: 600 }, () => "A --> B").join(";")),
      "too-large",
      /^Edge limit exceeded/,
    ],
    [
      "deep nesting",
      [
        "flowchart LR",
        ...Array.from({ length: 300 }, (_, at) => `subgraph s${at}`),
        "A",
        ..."end ".repeat(300).trim().split(" "),
      ].join("\n"),
      "too-large",
      /300 groups within each other; at most 20/,
    ],
    ["no kind of diagram", "hello", "syntax", /^No diagram type detected/],
    ["nothing", "", "syntax", /^No diagram type detected/],
    ["brackets without end", `flowchart LR\nA[${"(".repeat(3000)}`, "syntax", /^Parse error on line 2/],
  ])("%s", async (_, source, why, message) => {
    expect(await draw(source)).toMatchObject({ why, message: expect.stringMatching(message) });
  });
});

test("links lead where notes lead", async () => {
  const { svg } = await drawing(
    flow(
      'click A "[[20251223-stateful-vs-stateless|the note]]"',
      'click B "https://a.example/?q=1&b=2" "tip" _blank',
      "C; D; E",
      'click C "/notes/x/"',
      'click D "../x#y"',
      'click E "mailto:a@b.example"',
    ),
  );
  expect(svg.match(/<a [^>]*>/g)).toEqual([
    '<a href="[[20251223-stateful-vs-stateless|the note]]">',
    '<a href="https://a.example/?q=1&amp;b=2" rel="noopener">',
    '<a href="/notes/x/">',
    '<a href="../x#y">',
    '<a href="mailto:a@b.example">',
  ]);
});

test("keys of all objects do no harm, in settings or as names", async () => {
  const before = await drawing(flow());
  const polluting = `%%{init: {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}}%%`;
  expect(await draw(`${polluting}\n${flow()}`)).toMatchObject({ svg: before.svg });
  // Mermaid itself cannot lay these out.
  for (const name of ["__proto__", "constructor", "toString"]) {
    expect(await draw(`flowchart LR\n${name} --> b`)).toMatchObject({ why: "failed" });
  }
  expect((await drawing("flowchart LR\nprototype --> b[constructor]")).nodes).toMatchObject([
    { name: "prototype" },
    { name: "constructor" },
  ]);
  expect(await drawing(flow())).toEqual(before);
});

test("what an error leaves behind touches no other drawing", async () => {
  const before = await drawing(flow());
  await draw("flowchart LR\nA -->");
  await draw("sequenceDiagram\nA->>B: $$x^2$$");
  await draw("gantt\nsection x\nA :nonsense");
  expect(await drawing(flow())).toEqual(before);
});
