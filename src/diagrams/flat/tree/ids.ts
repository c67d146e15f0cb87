import { childElements, descendants, type FlatElement, isElement, isElsewhere } from "./tree.ts";

/** What ids in a stored drawing begin with; `prefixIds` puts the page's own in its place. */
const STORED = "d-";
const REFERENCE = /^url\(#(.+)\)$/;

/** Names what is referred to `d-1`, `d-2`, …, takes all other ids away, and removes what is drawn nowhere. */
export function renameIds(root: FlatElement): void {
  for (let before = -1, now = count(root); before !== now; now = count(root)) {
    before = now;
    dropUnreferenced(root);
  }
  const used = references(root);
  const names = new Map<string, string>();
  for (const { attributes } of descendants(root)) {
    const id = attributes.get("id");
    if (id === undefined) continue;
    // Of several with the same id the first one counts.
    if (!used.has(id) || names.has(id)) attributes.delete("id");
    else attributes.set("id", names.set(id, `${STORED}${names.size + 1}`).get(id) ?? "");
  }
  for (const { name, attributes } of descendants(root)) {
    for (const [attribute, value] of [...attributes]) {
      const target = referenceOf(name, attribute, value);
      if (target === null) continue;
      const renamed = names.get(target);
      if (renamed === undefined) attributes.delete(attribute);
      else attributes.set(attribute, attribute === "href" ? `#${renamed}` : `url(#${renamed})`);
    }
  }
}

const count = (root: FlatElement) => [...descendants(root)].length;

function references(root: FlatElement): Set<string> {
  const found = new Set<string>();
  for (const { name, attributes } of descendants(root)) {
    for (const [attribute, value] of attributes) {
      const target = referenceOf(name, attribute, value);
      if (target !== null) found.add(target);
    }
  }
  return found;
}

/** The id that an attribute refers to; links lead elsewhere on the page. */
function referenceOf(element: string, attribute: string, value: string): string | null {
  if (attribute === "href") return element !== "a" && value.startsWith("#") ? value.slice(1) : null;
  return REFERENCE.exec(value)?.[1] ?? null;
}

function dropUnreferenced(root: FlatElement): void {
  const used = references(root);
  for (const element of descendants(root)) {
    if (isElsewhere(element) && element.name !== "defs") continue;
    element.children = element.children.filter((child) => {
      if (!isElement(child)) return true;
      if (child.name === "defs") return childElements(child).length > 0;
      const needed = isElsewhere(child) || element.name === "defs";
      return !needed || used.has(child.attributes.get("id") ?? "") || holdsUsed(child, used);
    });
  }
}

/** Whether something inside is referred to by itself. */
const holdsUsed = (element: FlatElement, used: ReadonlySet<string>) =>
  [...descendants(element)].some(({ attributes }) => used.has(attributes.get("id") ?? ""));

/**
 * Makes a stored drawing's ids unique on a page.
 * @param prefix put in front of each id, such as `diagram-3-`
 */
export function prefixIds(svg: string, prefix: string): string {
  return svg.replace(/<[^<>]+>/g, (tag) =>
    tag.replace(/( (?:id|aria-labelledby)="| href="#| (?!data-)[\w-]+="url\(#)d-(?=\d)/g, `$1${prefix}`),
  );
}
