/**
 * Copies a drawing for use in the same page: ids and references to them get another ending. What shows a run
 * is left out.
 * @param name the accessible name of the copy
 * @param ending letters that no other copy on the page has
 */
export function copyDrawing(svg: SVGSVGElement, name: string, ending: string): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const shown of copy.querySelectorAll("[data-follow]")) shown.remove();
  // Screen readers do not reach the parts of an `img`, so a drawing with links is a `group`.
  copy.setAttribute("role", copy.querySelector("a") ? "group" : "img");
  copy.setAttribute("aria-label", name);
  const all = [copy, ...copy.querySelectorAll("*")];
  const ids = new Set(all.map(({ id }) => id).filter(Boolean));
  const renamed = (id: string) => (ids.has(id) ? `${id}-${ending}` : id);
  for (const element of all) {
    for (const attribute of [...element.attributes]) {
      if (/^data-(?!node$|group$|from$|to$)/.test(attribute.name)) element.removeAttributeNode(attribute);
      else attribute.value = newValue(attribute, renamed);
    }
  }
  return copy;
}

/** Attributes whose value is a list of ids, and nothing else. */
const LISTS = /^(id|aria-(labelledby|describedby|controls|owns))$/;

function newValue({ name, value }: Attr, renamed: (id: string) => string): string {
  if (LISTS.test(name)) return value.split(/\s+/).map(renamed).join(" ");
  if (/^(xlink:)?href$/.test(name)) return value.replace(/^#(.+)/, (_, id: string) => `#${renamed(id)}`);
  return value.replace(/url\((["']?)#([^"')]+)\1\)/g, (_, quote: string, id: string) => {
    return `url(${quote}#${renamed(id)}${quote})`;
  });
}
