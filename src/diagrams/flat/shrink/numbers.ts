/** Formats a number with at most two decimals, as short as SVG allows. */
export function shortNumber(value: number): string {
  const text = `${Math.round(value * 100) / 100 || 0}`;
  return text.replace(/^(-?)0\./, "$1.");
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Rounds and shortens all numbers of a list, such as `points`, a `transform` or a `viewBox`. */
export function shortNumbers(text: string): string {
  return text
    .replace(NUMBER, (number) => shortNumber(Number(number)))
    .replace(/\s*,\s*|\s+/g, " ")
    .trim();
}
