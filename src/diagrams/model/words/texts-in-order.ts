import { sentence } from "./phrases.ts";

const MOST = 60;

/** Tells a drawing by the words that stand in it, in their order, each once. */
export function textsInOrder(svg: Element): string {
  const texts = [...svg.querySelectorAll("text, foreignObject")].map((element) =>
    (element.textContent ?? "").replace(/\s+/g, " ").trim(),
  );
  const told = [...new Set(texts)].filter((text) => text !== "");
  const more = told.length > MOST ? ` and ${told.length - MOST} more` : "";
  return told.length === 0 ? "" : sentence(`It says: ${told.slice(0, MOST).join(", ")}${more}`);
}
