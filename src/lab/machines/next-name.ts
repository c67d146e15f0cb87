/**
 * Returns the next name in a series that is not taken yet: "Server B" → "Server C", "web-9" → "web-10", "web"
 * → "web 2".
 */
export function nextName(names: readonly string[]): string {
  let name = names.at(-1) ?? "Node";
  do name = successor(name);
  while (names.includes(name));
  return name;
}

function successor(name: string): string {
  const number = /\d+$/.exec(name)?.[0];
  if (number) return name.slice(0, -number.length) + (Number(number) + 1);
  const letter = /(?<=^|[\s-])[A-Y]$/.exec(name)?.[0];
  if (letter) return name.slice(0, -1) + String.fromCharCode(letter.charCodeAt(0) + 1);
  return `${name} 2`;
}
