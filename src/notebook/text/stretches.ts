/**
 * Yields the stretches of a text between empty lines, each with its offset. No paragraph or table goes across
 * an empty line.
 */
export function* stretchesIn(text: string): Generator<readonly [start: number, stretch: string]> {
  let start = 0;
  for (const { 0: lines, index } of text.matchAll(/\n(?:[ \t\r]*\n)+/g)) {
    yield [start, text.slice(start, index)];
    start = index + lines.length;
  }
  yield [start, text.slice(start)];
}
