import { expect, test } from "vitest";
import type { Diagram } from "../diagram.ts";
import { type DiagramHtmlOptions, diagramHtml } from "./html.ts";

const OPTIONS: DiagramHtmlOptions = {
  id: "diagram-1",
  frameHref: "/repo/mermaid-frame/index.html",
  follows: [],
  linkHref: () => undefined,
};
const SVG =
  '<svg class="diagram" width="200" height="80" viewBox="0 0 200 80"><marker id="d-1"></marker><path marker-end="url(#d-1)"></path></svg>';
const drawing = (more: Partial<Diagram> = {}): Diagram => ({
  svg: SVG,
  width: 200,
  height: 80,
  kind: "flowchart-v2",
  name: "Flowchart",
  nodes: [],
  edges: [],
  description: "A leads to B.",
  ...more,
});

test("a drawing, its words, its source and its buttons", () => {
  expect(`${diagramHtml("flowchart LR\n  A --> B\n", drawing(), OPTIONS).replaceAll("><", ">\n<")}\n`).toBe(
    `<live-diagram id="diagram-1" data-name="Flowchart" data-frame="/repo/mermaid-frame/index.html">
<div class="diagram-box">
<svg class="diagram" role="img" aria-label="Flowchart" width="200" height="80" viewBox="0 0 200 80">
<marker id="diagram-1-1">
</marker>
<path marker-end="url(#diagram-1-1)">
</path>
</svg>
<svg class="diagram-least" width="158" height="1" aria-hidden="true">
</svg>
</div>
<div class="diagram-foot">
<details class="diagram-words">
<summary>In words</summary>
<p>A leads to B.</p>
</details>
<details class="diagram-source">
<summary>Source</summary>
<div class="diagram-text">
<pre tabindex="0">
<code>flowchart LR
  A --&gt; B</code>
</pre>
</div>
</details>
<button type="button" data-action="enlarge">Enlarge</button>
<button type="button" data-action="edit">Edit diagram</button>
<button type="button" data-action="copy">Copy source</button>
<button type="button" data-action="download">Download SVG</button>
</div>
</live-diagram>
`,
  );
});

test("what it can follow, it offers to", () => {
  const html = diagramHtml("x", drawing(), { ...OPTIONS, follows: ["a", "b"] });
  expect(html).toContain('data-follows="a b"');
  expect(html).toContain('<button type="button" data-action="watch">Watch it run</button>');
});

test("several sentences are paragraphs where they are lines; none is no disclosure", () => {
  expect(diagramHtml("x", drawing({ description: "A.\nB <b>." }), OPTIONS)).toContain(
    "</summary><p>A.</p><p>B &lt;b&gt;.</p></details>",
  );
  expect(diagramHtml("x", drawing({ description: "" }), OPTIONS)).not.toContain("diagram-words");
});

test("wikilinks of nodes lead to pages, or are no links", () => {
  const svg =
    '<svg class="diagram"><a href="[[a&amp;b|c]]"><text/></a><a href="[[gone]]"/><a href="/x"/></svg>';
  const html = diagramHtml("x", drawing({ svg }), {
    ...OPTIONS,
    linkHref: (written) => (written === "[[a&b|c]]" ? '/notes/"a' : undefined),
  });
  expect(html).toContain('<svg class="diagram" role="group"');
  expect(html).toContain('<a href="/notes/&quot;a"><text/></a><a/><a href="/x"/>');
});

test("one that is not drawn shows why, and the line at fault", () => {
  const html = diagramHtml(
    "graph TD\n  <A -->",
    {
      why: "syntax",
      message: 'Parse error on line 2:\n...<A -->\nExpecting "NODE"',
      line: 2,
    },
    OPTIONS,
  );
  expect(html).toContain('data-state="failed"');
  expect(html).toContain(
    '<p class="diagram-reason">This diagram cannot be drawn. Parse error on line 2.</p><div class="diagram-foot"><details class="diagram-source" open>',
  );
  expect(html).toContain("<code>graph TD\n<mark>  &lt;A --&gt;</mark></code>");
  expect(html).toContain('<p class="diagram-complaint">...&lt;A --&gt;\nExpecting &quot;NODE&quot;</p>');
  expect(html).not.toContain("enlarge");
});

test("nothing of a source or a message becomes markup", () => {
  const evil = `"><script>alert('1')</script>`;
  const html = diagramHtml(evil, { why: "failed", message: evil, line: 1 }, { ...OPTIONS, id: evil });
  expect(html).not.toContain("<script");
  expect(html).not.toContain('">&lt;script');
});
