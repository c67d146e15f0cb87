import type { Palette } from "./palette.ts";

/**
 * Renders the style rules for what Mermaid colours without asking its variables. Mermaid's own rules come
 * before them.
 */
export function themeCss(p: Palette): string {
  return [
    // Icons of architecture diagrams: a white sign on a blue tile.
    `[style*="#087ebf"] { fill: ${p.paperRaised} !important; stroke: ${p.inkFaint} !important; stroke-width: 1px !important; }`,
    `svg [style*="stroke: #fff"] { stroke: ${p.ink} !important; }`,
    `svg [style*="fill: #fff"] { fill: ${p.ink} !important; }`,
    `.marker.er circle { fill: ${p.paper}; }`,
    // Lines and titles of C4.
    `[stroke="#444444"] { stroke: ${p.inkSoft}; }`,
    `text[fill="#444444"] { fill: ${p.ink}; }`,
    ...journey(p),
    ...kanban(p),
    `[class*="section-edge-"] { stroke: ${p.ruleStrong}; }`,
    ...radar(p),
    // A share as light as paper has a key all the same.
    `.legend rect { stroke: ${p.inkFaint} !important; }`,
    // Streams of a Sankey diagram run over its texts.
    `.links .link { stroke-opacity: 0.25; }`,
    `.node[x] > rect { fill: ${p.inkSoft}; }`,
    // Mermaid brightens what happens in a timeline.
    `.eventWrapper { filter: none; }`,
  ].join("\n");
}

function journey(p: Palette): string[] {
  const fills = [p.ink, p.paper, p.inkFaint, p.rule, p.inkSoft, p.ruleStrong];
  return [
    `.face { stroke: ${p.inkFaint}; }`,
    `.mouth { stroke: ${p.inkSoft}; }`,
    `.face ~ g > circle { fill: ${p.inkSoft}; stroke: ${p.inkSoft}; }`,
    `.task-line { stroke: ${p.ruleStrong}; }`,
    `rect[class*="task-type-"], rect.journey-section { stroke: ${p.ruleStrong}; }`,
    ...fills.map((fill, i) => `circle.actor-${i} { fill: ${fill}; stroke: ${p.inkSoft}; }`),
  ];
}

/** A board's columns and cards, and the mark of a card's priority: the higher, the darker. */
function kanban(p: Palette): string[] {
  const priorities = { red: p.ink, orange: p.inkFaint, blue: p.ruleStrong, lightblue: p.rule };
  return [
    `.sections .cluster > rect { fill: ${p.paperSunk}; stroke: ${p.rule}; }`,
    `.items .node > rect { fill: ${p.paperRaised}; stroke: ${p.ruleStrong}; }`,
    ...Object.entries(priorities).map(
      ([given, stroke]) => `.items line[stroke="${given}"] { stroke: ${stroke}; }`,
    ),
  ];
}

/** Curves are told apart by their lines. */
function radar(p: Palette): string[] {
  const strokes = [p.ink, p.inkFaint, p.inkSoft];
  const dashes = ["none", "7 4", "2 3"];
  return Array.from({ length: 12 }, (_, i) => {
    const [stroke, dash] = [strokes[i % 3], dashes[(i + Math.floor(i / 3)) % 3]];
    const curve = `fill: ${stroke}; stroke: ${stroke}; stroke-dasharray: ${dash};`;
    return `.radarCurve-${i}, .radarLegendBox-${i} { ${curve} fill-opacity: 0.06; }`;
  });
}
