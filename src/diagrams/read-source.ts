/** What a diagram's source says about itself, before anything is drawn. */
export interface SourceFacts {
  /** Its first word, in lower case and without `-beta` or `-v2`: `flowchart`, `sequencediagram`, … */
  readonly keyword: string;
  /** What to call it aloud, such as `Flowchart: How a request travels`. */
  readonly name: string;
  /** The author's longer description for those who cannot see it; empty if there is none. */
  readonly description: string;
  /** The lines that draw, without front matter, directives, comments and accessibility texts. */
  readonly lines: readonly string[];
}

const KINDS = new Map(
  Object.entries({
    architecture: "Architecture diagram",
    block: "Block diagram",
    c4component: "C4 component diagram",
    c4container: "C4 container diagram",
    c4context: "C4 context diagram",
    c4deployment: "C4 deployment diagram",
    c4dynamic: "C4 dynamic diagram",
    classdiagram: "Class diagram",
    cynefin: "Cynefin framework",
    erdiagram: "Entity relationship diagram",
    flowchart: "Flowchart",
    eventmodeling: "Event model",
    gantt: "Gantt chart",
    gitgraph: "Git graph",
    graph: "Flowchart",
    ishikawa: "Ishikawa diagram",
    journey: "User journey",
    kanban: "Kanban board",
    mindmap: "Mind map",
    packet: "Packet diagram",
    pie: "Pie chart",
    quadrantchart: "Quadrant chart",
    radar: "Radar chart",
    railroad: "Railroad diagram",
    requirementdiagram: "Requirement diagram",
    sankey: "Sankey diagram",
    sequencediagram: "Sequence diagram",
    statediagram: "State diagram",
    swimlane: "Swimlane diagram",
    timeline: "Timeline",
    treemap: "Treemap",
    treeview: "Tree",
    usecase: "Use case diagram",
    venn: "Venn diagram",
    wardley: "Wardley map",
    xychart: "Chart",
  }),
);

const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]*?)\n\s*---[ \t]*(?:\n|$)/;
const TITLE = /^\s*(?:accTitle\s*:|title:?\s|pie\s.*?\btitle\s)(.+)$/m;

/** Reads a diagram's kind, name and description from its source. Wrong sources are read as well as may be. */
export function readSource(source: string): SourceFacts {
  const text = source.replace(/\r\n?/g, "\n");
  const matter = FRONT_MATTER.exec(text)?.[1] ?? "";
  const body = text
    .replace(FRONT_MATTER, "")
    .replace(/%%\{[\s\S]*?\}%%/g, "")
    .replace(/^\s*%%.*$/gm, "");
  const description = /^\s*accDescr\s*(?:\{([^}]*)\}|:(.+)$)/m.exec(body);
  const drawn = body.replace(/^\s*accDescr\s*\{[^}]*\}/gm, "").replace(/^\s*acc(Title|Descr)\s*:.*$/gm, "");
  const lines = drawn.split("\n").filter((line) => line.trim() !== "");
  const keyword = (/^\s*([a-z0-9]+)/i.exec(lines[0] ?? "")?.[1] ?? "").toLowerCase();
  const title =
    /^\s*accTitle\s*:(.+)$/m.exec(body)?.[1] ?? /^title:(.+)$/m.exec(matter)?.[1] ?? TITLE.exec(body)?.[1];
  const kind = KINDS.get(keyword) ?? "Diagram";
  return {
    keyword,
    name: title ? `${kind}: ${tidy(title.replace(/^\s*(["'])(.*)\1\s*$/, "$2"))}` : kind,
    description: tidy(description?.[1] ?? description?.[2] ?? ""),
    lines,
  };
}

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
