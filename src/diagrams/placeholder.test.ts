import { expect, test } from "vitest";
import { diagramHtml } from "./placeholder.ts";

const options = { frameHref: "/repo/mermaid-frame/index.html" };

test("keeps room, names the diagram and shows the source", () => {
  const html = diagramHtml("flowchart LR\n  accTitle: A request\n  A --> B\n", options);
  expect(html).toContain('data-frame="/repo/mermaid-frame/index.html"');
  expect(html).toContain('data-name="Flowchart: A request"');
  expect(html).toMatch(/<svg class="diagram-space" width="(\d+)" height="(\d+)" viewBox="0 0 \1 \2"/);
  expect(html).toContain("<code>flowchart LR\n  accTitle: A request\n  A --&gt; B</code>");
});

test("lets nothing of the source become HTML, and styles nothing inline", () => {
  const evil = `graph TD\n  accTitle: "><script>alert(1)</script>\n  accDescr: ' onx="1\n  A["<img src=x onerror=alert(1)>"] --> B`;
  const html = diagramHtml(evil, { frameHref: `"><script>` });
  expect(html).not.toMatch(/<(script|img)|\sstyle=|\sonx="/);
  expect(html.match(/<[a-z-]+/g)).toEqual(
    ["live-diagram", "div", "svg", "svg", "details", "summary", "div", "pre", "code"].map(
      (name) => `<${name}`,
    ),
  );
});

test("hands over the author's description", () => {
  const html = diagramHtml("pie\n accDescr {\n  Two\n  halves\n }\n a: 1\n b: 1", options);
  expect(html).toContain('data-description="Two halves"');
  expect(diagramHtml("pie\n a: 1", options)).not.toContain("data-description");
});

test.each([
  "",
  "   \n",
  "no diagram at all",
  "flowchart",
  "---\ntitle: x",
  "graph TD\n[[[(((",
  "sequenceDiagram\nA->>",
])("takes any source: %j", (source) => {
  expect(diagramHtml(source, options)).toMatch(/width="\d+" height="\d+"/);
});
