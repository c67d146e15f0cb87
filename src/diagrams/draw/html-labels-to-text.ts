import { DrawingError } from "./drawing-error.ts";
import { type HtmlLine, readHtmlLines } from "./html-lines.ts";

const SVG = "http://www.w3.org/2000/svg";
/** Of the font's size: how high a line is, and how far below its top the letters stand (Inter). */
const LINE = 1.21;
const ASCENT = 0.97;

/**
 * Writes HTML labels, which a few kinds draw whatever they are told, as SVG text: in lines that fit their
 * box, in the middle of it. The drawing has to be in the document, to be measured.
 * @throws CannotDraw for what is not text, such as formulas
 */
export function htmlLabelsToText(svg: SVGSVGElement): void {
  for (const box of svg.querySelectorAll("foreignObject")) {
    // In a switch the text in SVG stands beside it.
    if (box.closest("switch")) continue;
    const strange = box.querySelector("math, img, svg, iframe, input, video, object, embed");
    if (strange) throw new DrawingError("unmeasurable", complain(strange, box));
    box.replaceWith(...letter(box));
  }
}

function complain(strange: Element, box: Element): string {
  const text = (box.textContent ?? "").trim().slice(0, 60);
  const what = strange.localName === "math" ? "a formula" : `HTML (<${strange.localName}>)`;
  return `The label “${text}” has ${what}, which only a browser can lay out: write it in plain text.`;
}

function letter(box: Element): Element[] {
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number.parseFloat(box.getAttribute(name) ?? "0"),
  );
  const deepest = [...box.querySelectorAll("*")].at(-1) ?? box;
  const view = box.ownerDocument.defaultView;
  const size = Number.parseFloat(view?.getComputedStyle(deepest).fontSize ?? "") || 14;
  const lines = readHtmlLines(box).flatMap((line) =>
    wrap(line, width, (text) => measure(box, text, line, size)),
  );
  const top = y + (height - lines.length * LINE * size) / 2;
  return lines.flatMap((line, index) => {
    if (line.words.length === 0) return [];
    const text = textElement(box, line.words.join(" "), line, size);
    text.setAttribute("x", `${line.isLeft ? x : x + width / 2}`);
    text.setAttribute("y", `${top + (index * LINE + ASCENT) * size}`);
    return [text];
  });
}

/** Breaks a line where the next word would not fit. */
function wrap(line: HtmlLine, width: number, measured: (text: string) => number): HtmlLine[] {
  const lines: string[][] = [[]];
  for (const word of line.words) {
    const last = lines.at(-1) ?? [];
    if (last.length > 0 && measured([...last, word].join(" ")) > width) lines.push([word]);
    else last.push(word);
  }
  return lines.map((words) => ({ ...line, words }));
}

function measure(box: Element, words: string, line: HtmlLine, size: number): number {
  const text = textElement(box, words, line, size);
  box.parentElement?.append(text);
  const length = text.getComputedTextLength();
  text.remove();
  return length;
}

function textElement(box: Element, words: string, line: HtmlLine, size: number): SVGTextElement {
  const text = box.ownerDocument.createElementNS(SVG, "text");
  text.textContent = words;
  const color = line.color === "" ? "" : `fill:${line.color};`;
  const look = `font-size:${size}px;font-weight:${line.isBold ? 700 : 400};text-anchor:${line.isLeft ? "start" : "middle"}`;
  text.setAttribute("style", `${color}${look}`);
  return text;
}
