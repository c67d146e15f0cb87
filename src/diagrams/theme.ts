import type { MermaidConfig } from "mermaid";
import { PALETTES, type Palette, type Scheme } from "./palette.ts";

const FONT = "Inter, system-ui, sans-serif";

/** Settings that a note's own `%%{init}%%` or front matter may not change: they would break the site's safety or its look. */
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
 * Everything Mermaid is told, in the reader's page and wherever else diagrams are drawn: same settings, same drawing.
 * The two schemes differ in colour only, never in geometry.
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
    flowchart: {
      curve: "basis",
      // A subgraph runs the way its flowchart was told to.
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
    // The one diagram whose layout is not dagre's business.
    swimlane: { layout: "swimlane" },
    // Else Mermaid takes the width of whatever it is drawn in.
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
    timeline: { taskFontFamily: FONT, padding: 8 },
    usecase: { actorFontFamily: FONT, usecaseFontFamily: FONT },
    c4: C4_FONTS,
  };
}

const C4_FONTS = Object.fromEntries(
  ["person", "system", "system_db", "system_queue", "container", "container_db", "container_queue"]
    .concat(["component", "component_db", "component_queue"])
    .flatMap((kind) => [kind, `external_${kind}`])
    .concat(["boundary", "message"])
    .map((kind) => [`${kind}FontFamily`, FONT]),
);

/** Names each of Mermaid's colours; what is left out here it derives. */
function themeVariables(p: Palette, darkMode: boolean): Record<string, unknown> {
  const tints = [p.stateOutsideWash, p.stateClientWash, p.stateServerWash, p.mark, p.paperSunk, p.rule];
  const inks = [p.stateOutside, p.stateClient, p.stateServer, p.inkFaint];
  return {
    darkMode,
    fontFamily: FONT,
    fontSize: "14px",
    radius: 3,
    strokeWidth: 1,
    useGradient: false,
    dropShadow: "none",
    background: p.paper,
    primaryColor: p.paperRaised,
    primaryTextColor: p.ink,
    primaryBorderColor: p.inkFaint,
    secondaryColor: p.paperSunk,
    secondaryTextColor: p.ink,
    secondaryBorderColor: p.ruleStrong,
    tertiaryColor: p.paperSunk,
    tertiaryTextColor: p.inkSoft,
    tertiaryBorderColor: p.rule,
    lineColor: p.inkSoft,
    arrowheadColor: p.inkSoft,
    textColor: p.ink,
    titleColor: p.inkSoft,
    mainBkg: p.paperRaised,
    nodeBorder: p.inkFaint,
    clusterBkg: p.paperSunk,
    clusterBorder: p.rule,
    edgeLabelBackground: p.paper,
    noteBkgColor: p.mark,
    noteBorderColor: p.ruleStrong,
    noteTextColor: p.ink,
    actorLineColor: p.ruleStrong,
    activationBkgColor: p.paperSunk,
    activationBorderColor: p.inkFaint,
    sequenceNumberColor: p.paper,
    rectBkgColor: p.paperSunk,
    labelBoxBkgColor: p.paperSunk,
    labelBoxBorderColor: p.ruleStrong,
    rowOdd: p.paperRaised,
    rowEven: p.paperSunk,
    attributeBackgroundColorOdd: p.paperRaised,
    attributeBackgroundColorEven: p.paperSunk,
    compositeBackground: p.paperSunk,
    compositeTitleBackground: p.paperSunk,
    compositeBorder: p.rule,
    altBackground: p.paperSunk,
    errorBkgColor: p.dangerWash,
    errorTextColor: p.danger,
    sectionBkgColor: p.paperSunk,
    sectionBkgColor2: p.paperSunk,
    altSectionBkgColor: p.paper,
    excludeBkgColor: p.paperSunk,
    gridColor: p.rule,
    taskBkgColor: p.stateOutsideWash,
    taskBorderColor: p.stateOutside,
    activeTaskBkgColor: p.mark,
    activeTaskBorderColor: p.inkSoft,
    doneTaskBkgColor: p.paperSunk,
    doneTaskBorderColor: p.ruleStrong,
    critBkgColor: p.dangerWash,
    critBorderColor: p.danger,
    todayLineColor: p.danger,
    vertLineColor: p.ruleStrong,
    taskTextClickableColor: p.stateOutside,
    relationLabelBackground: p.paper,
    archEdgeColor: p.inkSoft,
    archEdgeArrowColor: p.inkSoft,
    archEdgeWidth: "1.5",
    archGroupBorderColor: p.ruleStrong,
    archGroupBorderWidth: "1px",
    pieStrokeColor: p.inkFaint,
    pieStrokeWidth: "1px",
    pieOuterStrokeColor: p.inkFaint,
    pieOuterStrokeWidth: "1px",
    pieOpacity: "1",
    pieTitleTextSize: "17px",
    pieSectionTextSize: "14px",
    pieLegendTextSize: "14px",
    quadrant1Fill: p.paperRaised,
    quadrant2Fill: p.paperSunk,
    quadrant3Fill: p.paperRaised,
    quadrant4Fill: p.paperSunk,
    quadrantPointFill: p.stateOutside,
    xyChart: { backgroundColor: p.paper, plotColorPalette: inks.join(",") },
    radar: { graticuleColor: p.ruleStrong, axisColor: p.ruleStrong, axisStrokeWidth: 1 },
    faceColor: p.mark,
    commitLabelColor: p.inkSoft,
    commitLabelBackground: p.paperSunk,
    ...numbered("cScale", 0, 12, tints),
    ...numbered("cScalePeer", 0, 12, inks),
    ...numbered("cScaleInv", 0, 12, inks),
    ...numbered("cScaleLabel", 0, 12, [p.ink]),
    ...numbered("surface", 0, 5, [p.paperSunk]),
    ...numbered("surfacePeer", 0, 5, [p.ruleStrong]),
    ...numbered("fillType", 0, 8, tints),
    ...numbered("pie", 1, 12, tints),
    ...numbered("venn", 1, 8, inks),
    ...numbered("git", 0, 8, inks),
    ...numbered("gitInv", 0, 8, [p.paper]),
    ...numbered("gitBranchLabel", 0, 8, [p.paper]),
  };
}

function numbered(
  name: string,
  first: number,
  count: number,
  colours: readonly string[],
): Record<string, string> {
  const entries = Array.from({ length: count }, (_, i) => [
    `${name}${first + i}`,
    colours[i % colours.length] ?? "",
  ]);
  return Object.fromEntries(entries);
}
