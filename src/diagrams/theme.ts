import type { MermaidConfig } from "mermaid";
import { PALETTES, type Palette, type Scheme } from "./palette.ts";
import { themeCss } from "./theme-css.ts";
import { themeVariables } from "./theme-variables.ts";

const FONT = "Inter, system-ui, sans-serif";

/**
 * Settings that a note's own `%%{init}%%` or front matter may not change: they would break the site's safety
 * or its look.
 */
const SECURE = [
  "secure",
  "securityLevel",
  "startOnLoad",
  "maxTextSize",
  "suppressErrorRendering",
  "maxEdges",
  "htmlLabels",
  "themeCSS",
  "layout",
  "fontFamily",
];

/**
 * Returns Mermaid's whole configuration, for the reader's page and wherever else diagrams are drawn: same
 * settings, same drawing. The two schemes differ in colour only, never in geometry.
 */
export function mermaidConfig(scheme: Scheme): MermaidConfig {
  const p = PALETTES[scheme];
  return {
    startOnLoad: false,
    securityLevel: "strict",
    secure: SECURE,
    suppressErrorRendering: true,
    logLevel: "fatal",
    deterministicIds: true,
    deterministicIDSeed: "diagram",
    handDrawnSeed: 1,
    htmlLabels: false,
    look: "classic",
    layout: "dagre",
    theme: "base",
    fontFamily: FONT,
    fontSize: 14,
    themeVariables: themeVariables(p, scheme === "dark"),
    themeCSS: themeCss(p),
    flowchart: {
      curve: "basis",
      // A subgraph runs in the direction of its flowchart.
      inheritDir: true,
      subGraphTitleMargin: { top: 6, bottom: 4 },
      padding: 12,
      nodeSpacing: 36,
      rankSpacing: 44,
      minNodeWidth: 60,
      wrappingWidth: 160,
    },
    // Labels of states narrower than the least width would stand at the left.
    state: { minNodeWidth: 0, wrappingWidth: 160 },
    // The only kind of diagram that dagre does not lay out.
    swimlane: { layout: "swimlane" },
    // By default Mermaid takes the width of the element around the drawing.
    gantt: { useWidth: 720, fontSize: 12, sectionFontSize: 12 },
    sequence: {
      actorFontFamily: FONT,
      noteFontFamily: FONT,
      messageFontFamily: FONT,
      width: 110,
      height: 44,
      actorMargin: 40,
      diagramMarginX: 8,
      diagramMarginY: 8,
    },
    journey: { taskFontFamily: FONT, titleFontFamily: FONT },
    sankey: { linkColor: p.inkFaint },
    timeline: { taskFontFamily: FONT, padding: 8 },
    usecase: { actorFontFamily: FONT, usecaseFontFamily: FONT },
    c4: { ...C4_FONTS, ...c4Colours(p) },
  };
}

const C4_KINDS = [
  "person",
  "system",
  "system_db",
  "system_queue",
  "container",
  "container_db",
  "container_queue",
]
  .concat(["component", "component_db", "component_queue"])
  .flatMap((kind) => [kind, `external_${kind}`]);

const C4_FONTS = Object.fromEntries(
  [...C4_KINDS, "boundary", "message"].map((kind) => [`${kind}FontFamily`, FONT]),
);

/** Colours C4 elements: external elements lie lower than the system's own. */
const c4Colours = (p: Palette) =>
  Object.fromEntries(
    C4_KINDS.flatMap((kind) => [
      [`${kind}_bg_color`, kind.startsWith("external_") ? p.paperSunk : p.paperRaised],
      [`${kind}_border_color`, p.inkFaint],
    ]),
  );
