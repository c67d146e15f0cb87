import { attributesHtml, escapeHtml, unescapeHtml } from "../../text/html.ts";
import type { Diagram, DrawingDiagnostic, Drawn } from "../diagram.ts";
import { prefixIds } from "../flat/tree/ids.ts";
import { readSource } from "../read-source.ts";

/** What a page's HTML says of a diagram beyond the drawing. */
export interface DiagramHtmlOptions {
  /** An id that no other element of the page has, nor begins with. */
  readonly id: string;
  /**
   * Where the page finds the page of the frame in which changed diagrams are drawn, the site's base path
   * included.
   */
  readonly frameHref: string;
  /** The examples on the page whose runs the diagram can follow. */
  readonly follows: readonly string[];
  /** Returns the address that a node's wikilink `[[…]]` leads to; undefined where there is none. */
  readonly linkHref: (written: string) => string | undefined;
}

/**
 * Renders the HTML of a diagram, complete without JavaScript, where the style sheet hides the buttons. A
 * diagram that could not be drawn shows its source and the reason. The HTML has no style attribute.
 */
export function diagramHtml(source: string, drawn: Drawn, options: DiagramHtmlOptions): string {
  const isDrawn = "svg" in drawn;
  const attributes = {
    id: options.id,
    "data-name": isDrawn ? drawn.name : readSource(source).name,
    "data-frame": options.frameHref,
    ...(isDrawn && options.follows.length > 0 && { "data-follows": options.follows.join(" ") }),
    ...(!isDrawn && { "data-state": "failed" }),
  };
  return [
    `<live-diagram${attributesHtml(attributes)}>`,
    ...(isDrawn ? drawnHtml(source, drawn, options) : undrawnHtml(source, drawn)),
    "</live-diagram>",
  ].join("");
}

function drawnHtml(source: string, diagram: Diagram, options: DiagramHtmlOptions): string[] {
  return [
    `<div class="diagram-box">${placed(diagram, options)}${least(diagram.width)}</div>`,
    `<div class="diagram-foot">`,
    options.follows.length > 0 ? button("watch", "Watch it run") : "",
    diagram.description &&
      `<details class="diagram-words"><summary>In words</summary>${wordsHtml(diagram.description)}</details>`,
    `<details class="diagram-source"><summary>Source</summary>${sourceHtml(source)}</details>`,
    button("enlarge", "Enlarge"),
    button("edit", "Edit diagram"),
    button("copy", "Copy source"),
    button("download", "Download SVG"),
    "</div>",
  ];
}

function undrawnHtml(source: string, { message, line }: DrawingDiagnostic): string[] {
  const [what = "", ...rest] = message.split("\n");
  const reason = `This diagram cannot be drawn. ${what.replace(/:$/, ".")}`;
  return [
    `<p class="diagram-reason">${escapeHtml(reason)}</p>`,
    `<div class="diagram-foot">`,
    `<details class="diagram-source" open><summary>Source</summary>${sourceHtml(source, line)}</details>`,
    rest.length > 0 ? `<p class="diagram-complaint">${escapeHtml(rest.join("\n"))}</p>` : "",
    button("edit", "Edit diagram"),
    button("copy", "Copy source"),
    "</div>",
  ];
}

/** How small a drawing may be shown, as a part of its full width, before its box scrolls sideways instead. */
const LEAST = 0.79;

/**
 * Renders an empty picture that gives the box its least width: CSS shrinks the drawing with the column, but
 * not the box below this.
 */
const least = (width: number) =>
  `<svg class="diagram-least" width="${Math.round(width * LEAST)}" height="1" aria-hidden="true"></svg>`;

const CLASS = '<svg class="diagram"';

/**
 * Renders a drawing for its place on a page: with an accessible name, with ids that no other element has, and
 * with wikilinks that lead to pages.
 */
function placed({ svg, name }: Diagram, { id, linkHref }: DiagramHtmlOptions): string {
  // Screen readers do not reach the parts of an `img`.
  const role = svg.includes("<a ") ? "group" : "img";
  return prefixIds(svg, `${id}-`)
    .replace(CLASS, () => `${CLASS}${attributesHtml({ role, "aria-label": name })}`)
    .replace(/<a href="(\[\[[^"]*\]\])"/g, (_, link: string) => {
      const href = linkHref(unescapeHtml(link));
      return `<a${href === undefined ? "" : attributesHtml({ href })}`;
    });
}

const wordsHtml = (description: string) =>
  description
    .split("\n")
    .map((words) => `<p>${escapeHtml(words)}</p>`)
    .join("");

function sourceHtml(source: string, wrong: number | null = null): string {
  const lines = source.trimEnd().split("\n").map(escapeHtml);
  const marked = lines.map((line, index) => (index + 1 === wrong ? `<mark>${line}</mark>` : line));
  return `<div class="diagram-text"><pre tabindex="0"><code>${marked.join("\n")}</code></pre></div>`;
}

const button = (action: string, words: string) =>
  `<button type="button" data-action="${action}">${words}</button>`;
