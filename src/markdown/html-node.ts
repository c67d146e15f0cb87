import { type HastNode, htmlToHast, type SourceFormat } from "satteri";

/** Finished HTML as nodes of a page's tree. MDX compiles to JavaScript and takes elements only. */
export function htmlNode(html: string, format: SourceFormat): HastNode[] {
  if (format === "markdown") return [{ type: "raw", value: html }];
  const tree = htmlToHast(html, { fragment: true });
  return "children" in tree ? (tree.children as HastNode[]) : [];
}
