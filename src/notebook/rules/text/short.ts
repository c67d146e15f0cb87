/** Shortens a text for a message: to its first line, and to at most 60 characters. */
export function short(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
