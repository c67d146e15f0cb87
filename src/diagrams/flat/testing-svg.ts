import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM().window;

/** The root of a drawing written in a test: what stands between its tags. */
export function svg(inside: string, attributes = ""): Element {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg") throw new Error(root.textContent ?? "");
  return root;
}
