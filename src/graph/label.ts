import { textWidth } from "./letter-widths.ts";

const MORE = "…";

/**
 * Sets a title in a few short lines of about the same width.
 * @param width ems that a line may have; a longer word is cut
 * @param most how many lines there may be; what comes after is left out, and the last line says so
 */
export function labelOf(title: string, width: number, most: number): string[] {
  const words = title.split(/\s+/).flatMap((word) => pieces(word, width));
  const lines = fill(words, width);
  if (lines.length > most) {
    const last = lines.slice(0, most);
    return [...last.slice(0, -1), cut(`${last.at(-1)} `, width - textWidth(MORE)).trimEnd() + MORE];
  }
  // As narrow as the same number of lines allows.
  let balanced = lines;
  for (let narrower = width - 0.5; narrower > 0; narrower -= 0.5) {
    const next = fill(words, narrower);
    if (next.length > lines.length || next.some((line) => textWidth(line) > narrower)) break;
    balanced = next;
  }
  return balanced;
}

/** Fills lines with words, as many in each as have room. */
function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word as it is, or, too wide for a line, in pieces; after a hyphen of its own where it has one. */
function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const head = cut(word, width);
  const hyphen = head.lastIndexOf("-") + 1;
  const first = hyphen > 1 && hyphen < word.length ? word.slice(0, hyphen) : head;
  return [first, ...(first.length < word.length ? pieces(word.slice(first.length), width) : [])];
}

/** As much of a text as has room, but one letter at least. */
function cut(text: string, width: number): string {
  let room = width;
  let end = 0;
  for (const letter of text) {
    room -= textWidth(letter);
    if (room < 0 && end > 0) break;
    end += letter.length;
  }
  return text.slice(0, end);
}
