import { estimateSize } from "./estimate/estimate.ts";
import { readSource } from "./read-source.ts";

/** How small a drawing may be shown, as a part of its full width, before its box scrolls sideways instead. */
const LEAST = 0.65;

const escaped: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => escaped[char] ?? char);

/**
 * The page's HTML for a diagram that the reader's browser draws: its source as text, and room for the drawing about as
 * large as it will be. It carries no style attribute, and reads well without JavaScript.
 * @param source Mermaid's text, valid or not
 * @param options.frameHref where the page finds the drawing frame's `index.html`, the site's base path included
 */
export function diagramHtml(source: string, { frameHref }: { readonly frameHref: string }): string {
  const { keyword, name, description, lines } = readSource(source);
  const { width, height } = estimateSize(keyword, lines);
  const described = description && ` data-description="${escapeHtml(description)}"`;
  // Two empty pictures keep the room: CSS shrinks the first with the column, the second says how far.
  return [
    `<live-diagram data-frame="${escapeHtml(frameHref)}" data-name="${escapeHtml(name)}"${described}>`,
    `<div class="diagram-box">`,
    `<svg class="diagram-space" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`,
    `<svg class="diagram-least" width="${Math.round(width * LEAST)}" height="1" aria-hidden="true"></svg>`,
    "</div>",
    `<details class="diagram-source" open><summary>Source</summary><div class="diagram-text">`,
    `<pre tabindex="0"><code>${escapeHtml(source.trimEnd())}</code></pre>`,
    "</div></details></live-diagram>",
  ].join("");
}
