import { expect, test, vi } from "vitest";
import { render } from "../../testing.ts";

const idOf = (_: string, { id }: { id: string }) => `<p id="${id}"></p>`;

test("a diagram is drawn from the fence's very text", async () => {
  const diagram = vi.fn((source: string) => `<p>${source.length}</p>`);
  const html = await render(
    '```mermaid\n\nflowchart LR\n  A["<b>x</b> & y"] --> B\n\n```\n\n```mermaid\n```',
    { diagram },
  );
  expect(diagram.mock.calls.map(([source]) => source)).toEqual([
    '\nflowchart LR\n  A["<b>x</b> & y"] --> B\n',
    "",
  ]);
  expect(html).toBe("<p>40</p>\n<p>0</p>\n");
});

test("each has an id of its own, in an embedded note too, and in the lists and quotes of either format", async () => {
  const html = await render(
    {
      "a.md": "```mermaid\npie\n```\n\n- ```mermaid\n  pie\n  ```\n\n![[b]]\n",
      "b.mdx": "```mermaid\npie\n```\n",
    },
    { diagram: idOf },
  );
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(3);
  expect(ids.slice(0, 2)).toEqual(["diagram-1", "diagram-2"]);
  expect(ids[2]).toMatch(/^embed-\d+:diagram-1$/);
});

test("a block id stands around its diagram", async () => {
  const html = await render("```mermaid\npie\n```\n\n^here\n", { diagram: () => "<p></p>" });
  expect(html).toBe('<div id="^here"><p></p></div>\n');
});

test("tells where the wikilinks of its nodes lead", async () => {
  const seen: (string | undefined)[] = [];
  await render(
    {
      "a.md": '[[c]]\n\n```mermaid\nflowchart LR\nA\nclick A "[[b#Part|words]]"\nclick B "[[gone]]"\n```\n',
      "b.md": "## Part\n",
      "c.md": "",
    },
    {
      diagram(_, { linkHref }) {
        seen.push(...["[[b#Part|words]]", "[[gone]]", "[[c]]", "[[b"].map(linkHref));
        return "";
      },
    },
  );
  expect(seen).toEqual(["/notes/b/#part", undefined, undefined, undefined]);
});
