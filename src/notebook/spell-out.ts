import type { ResolvedLink } from "./graph.ts";
import { noteLabel } from "./link-label.ts";

/**
 * Prepares to show a note's words as its page shows them: where a link has no words of its own, `[[id]]`, the other note's title. What
 * is put in is not looked through again.
 */
export function speller(links: readonly ResolvedLink[]): (text: string) => string {
  const labels = new Map<string, string>();
  for (const { link, resolution } of links) {
    const [, words] = link.sentence;
    const label = resolution.to === "note" && link.kind === "note" ? noteLabel(link, resolution) : undefined;
    if (label !== undefined && words !== "" && label !== words) labels.set(words, label);
  }
  const lengths = [...new Set([...labels.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  return (text) => {
    if (labels.size === 0) return text;
    const spelt: string[] = [];
    let done = 0;
    for (let start = 0; start < text.length; start++) {
      const length = lengths.find((each) => labels.has(text.slice(start, start + each)));
      if (length === undefined) continue;
      spelt.push(text.slice(done, start), labels.get(text.slice(start, start + length)) ?? "");
      done = start + length;
      start = done - 1;
    }
    return spelt.join("") + text.slice(done);
  };
}
