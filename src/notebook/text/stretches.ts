/** The parts of a text between empty lines, which end whatever is read as one. */
export function* stretchesIn(text: string): Generator<readonly [start: number, stretch: string]> {
  let start = 0;
  for (const { 0: lines, index } of text.matchAll(/\n(?:[ \t\r]*\n)+/g)) {
    yield [start, text.slice(start, index)];
    start = index + lines.length;
  }
  yield [start, text.slice(start)];
}
