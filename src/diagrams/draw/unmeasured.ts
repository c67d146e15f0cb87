import { codePoint } from "../../text/code-point.ts";
import { shorten } from "../../text/shorten.ts";
import { DrawingError } from "./drawing-error.ts";

const MOST_NAMED = 5;
const LONGEST_LABEL = 60;

/**
 * Refuses a drawing with characters whose width is not known; the message says which, in which label.
 * @param unmeasured characters met while it was laid out; some stood for others and are not in the drawing
 * @throws CannotDraw
 */
export function checkCharacters(unmeasured: readonly string[], svg: Element): void {
  if (unmeasured.length === 0) return;
  const labels = [...svg.querySelectorAll("text, foreignObject")].map((element) =>
    (element.textContent ?? "").replace(/\s+/g, " ").trim(),
  );
  const characters = unmeasured.filter((char) => labels.some((label) => label.includes(char)));
  const label = labels.find((text) => characters.some((char) => text.includes(char)));
  if (label !== undefined) throw new DrawingError("unmeasurable", complain(characters, label));
}

function complain(characters: readonly string[], label: string): string {
  const named = characters.slice(0, MOST_NAMED).map((char) => `“${char}” (${codePoint(char)})`);
  const more = characters.length > MOST_NAMED ? ` and ${characters.length - MOST_NAMED} more` : "";
  return (
    `The label “${shorten(label, LONGEST_LABEL)}” has characters that the site's font for diagrams does not have: ` +
    `${named.join(", ")}${more}. How wide they are depends on each reader's fonts, so the text might not fit its box.`
  );
}
