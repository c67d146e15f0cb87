import { describe, expect, test } from "vitest";
import { drawing, huesOf, tagsOf, valuesOf } from "./testing.ts";
import { KINDS } from "./testing-kinds.ts";

describe.each(KINDS)("$kind", ({ kind, source, words, nodes = [], edges = [], unmarked }) => {
  test("is drawn, flat and told", async () => {
    const drawn = await drawing(source);
    expect(drawn.kind).toBe(kind);
    expect(drawn.description).toBe(words);
    expect(drawn.nodes.map(({ name }) => name)).toEqual(nodes);
    expect(drawn.edges.map(({ from, to }) => `${from} → ${to}`)).toEqual(edges);
    expect(new Set(valuesOf(drawn.svg, "data-node"))).toEqual(new Set(nodes));
    const lines = tagsOf(drawn.svg).match(/ data-from="[^"]*" data-to="[^"]*"/g) ?? [];
    expect(lines).toHaveLength(unmarked ? 0 : edges.length);
    const tags = tagsOf(drawn.svg);
    expect(tags).toMatch(
      /^<svg class="diagram" xmlns="[^"]+" width="[\d.]+" height="[\d.]+" viewBox="[^"]+"/,
    );
    expect(tags).not.toMatch(/NaN|undefined|Infinity/);
    expect(tags).not.toMatch(/ (style|on\w+|xlink:href)=|<(style|foreignObject|image|script)\b/i);
    expect(huesOf(drawn.svg)).toEqual([]);
    expect(valuesOf(drawn.svg, "class")).toEqual(["diagram"]);
    expect(valuesOf(drawn.svg, "id").every((id) => /^d-\d+$/.test(id))).toBe(true);
  });
});
