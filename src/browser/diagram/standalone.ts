import { plainColour } from "./colours.ts";
import { copyDrawing } from "./copy-drawing.ts";
import { currentScheme } from "./scheme.ts";

const SVG = "http://www.w3.org/2000/svg";
const FONT = "Inter, system-ui, sans-serif";

/**
 * Renders the text of a file that shows a drawing as the page shows it now: in the colours of the page's
 * scheme, on the page's ground, and without references to anything that only the page knows.
 * @param name the file's title
 */
export function standaloneSvg(svg: SVGSVGElement, name: string): string {
  const copy = copyDrawing(svg, name, "file");
  const scheme = currentScheme();
  const page = getComputedStyle(document.documentElement);
  const variable = (property: string) => page.getPropertyValue(property);
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const attribute of [...element.attributes]) {
      if (/^(class|role|tabindex|aria-.*|data-.*)$/.test(attribute.name))
        element.removeAttribute(attribute.name);
      else if (/var\(|light-dark\(/.test(attribute.value)) {
        attribute.value = plainColour(attribute.value, scheme, variable);
      }
    }
    const href = element.getAttribute("href");
    if (href && !href.startsWith("#")) element.setAttribute("href", new URL(href, document.baseURI).href);
  }
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("font-family", FONT);
  copy.prepend(titled(name), ground(copy, plainColour("var(--paper)", scheme, variable)));
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

function titled(name: string): SVGElement {
  const title = document.createElementNS(SVG, "title");
  title.textContent = name;
  return title;
}

/**
 * Draws the page's paper below the drawing: dark ink needs light paper wherever the file is shown, and light
 * ink needs dark paper.
 */
function ground({ viewBox }: SVGSVGElement, fill: string): SVGElement {
  const rect = document.createElementNS(SVG, "rect");
  const { x, y, width, height } = viewBox.baseVal;
  for (const [key, value] of Object.entries({ x, y, width, height, fill }))
    rect.setAttribute(key, `${value}`);
  return rect;
}
