/**
 * Cuts a text to so many characters, the last of which is then an ellipsis. Counts code points, so no
 * character is cut in two.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // No more is read than could be shown: a program may print megabytes.
  const characters = [...text.slice(0, 2 * most + 1)];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
