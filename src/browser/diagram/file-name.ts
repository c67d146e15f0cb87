const LONGEST = 60;

/** Makes the file name of a diagram's SVG from the diagram's name: `Two servers` → `two-servers.svg`. */
export function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, LONGEST).replace(/-+$/, "") || "diagram"}.svg`;
}
