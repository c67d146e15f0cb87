import type { ResolvedLink } from "./graph.ts";
import { noteLabel } from "./link-label.ts";

/** A note's words as its page shows them: where a link has no words of its own, `[[id]]`, the other note's title. */
export function spellOut(text: string, links: readonly ResolvedLink[]): string {
  let spelt = text;
  for (const { link, resolution } of links) {
    const [, words] = link.sentence;
    const label = resolution.to === "note" && link.kind === "note" ? noteLabel(link, resolution) : undefined;
    if (label !== undefined && words !== "") spelt = spelt.replaceAll(words, () => label);
  }
  return spelt;
}
