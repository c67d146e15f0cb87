const LONGEST = 60;

/** What to call the file of a diagram of this name. */
export function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, LONGEST).replace(/-+$/, "") || "diagram"}.svg`;
}
