import { loaded } from "../page/fetch-once.ts";

const DRAWN = new Set(
  "svg g path line polyline polygon rect circle ellipse text tspan marker defs title desc clipPath".split(
    " ",
  ),
);
const SAFE =
  /^(?:id|class|role|xmlns|viewBox|transform|aria-[a-z]+|data-[a-z-]+|d|points|x|y|x1|y1|x2|y2|dx|dy|cx|cy|r|rx|ry|width|height|orient|refX|refY|preserveAspectRatio|marker[A-Za-z-]*|clip-path|clipPathUnits|fill[a-z-]*|stroke[a-z-]*|color|opacity|font-[a-z]+|text-anchor|dominant-baseline|alignment-baseline|letter-spacing)$/;
let count = 0;

/**
 * Fetches a drawing of this site, as elements for this page: only what draws, with ids that nothing else in
 * the page has.
 * @throws a plain sentence when it cannot be had
 */
export async function fetchDrawing(href: string): Promise<SVGElement> {
  const root = (await loaded("The drawing of this run", fetchDocument(href))).documentElement;
  if (root.localName !== "svg") throw new Error("The drawing of this run is no drawing.");
  const drawing = document.importNode(root, true) as unknown as SVGElement;
  const prefix = `order${++count}-`;
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    if (!DRAWN.has(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      if (!SAFE.test(name)) element.removeAttribute(name);
      else if (name === "id") element.setAttribute(name, prefix + value);
      else if (name.startsWith("aria-"))
        element.setAttribute(name, value.replace(/(^|\s)(?=d-)/g, `$1${prefix}`));
      else element.setAttribute(name, value.replaceAll("url(#", `url(#${prefix}`));
    }
  }
  return drawing;
}

/** The one way to parse a document that needs no text made into markup by this page. */
function fetchDocument(href: string): Promise<Document> {
  const { promise, resolve, reject } = Promise.withResolvers<Document>();
  const request = new XMLHttpRequest();
  request.open("GET", href);
  request.responseType = "document";
  request.onloadend = () => {
    if (request.status === 200 && request.responseXML) resolve(request.responseXML);
    else reject(new Error(`${href}: ${request.status}`));
  };
  request.send();
  return promise;
}
