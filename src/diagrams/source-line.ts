/**
 * What Mermaid takes out before it counts lines: front matter, directives, comments, and blank lines at the
 * top.
 */
const REMOVED = [
  /^\s*---\s*\n[\s\S]*?\n\s*---\s*\n/g,
  /%%\{[\s\S]*?\}%%/g,
  /^\s*%%(?!\{)[^\n]+\n?/gm,
  /^\s+/g,
];

/** Finds the line of the written source that Mermaid calls `line`; both count from 1. */
export function sourceLine(source: string, line: number): number {
  let text = source.replace(/\r\n?/g, "\n").trimEnd();
  let number = 1;
  let numbers = [...text.split("")].map((char) => (char === "\n" ? number++ : number));
  for (const pattern of REMOVED) {
    const gone = new Set<number>();
    for (const { 0: match, index } of text.matchAll(pattern)) {
      for (let at = index; at < index + match.length; at++) gone.add(at);
    }
    numbers = numbers.filter((_, at) => !gone.has(at));
    text = text
      .split("")
      .filter((_, at) => !gone.has(at))
      .join("");
  }
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  // An error at the end of the text is put on a line after the last.
  return numbers[starts[line - 1] ?? -1] ?? number;
}
